"""Running what may never end: a version of the reference whose loops are counted."""

import ast
import itertools
import sys
import types
from collections.abc import Callable, Sequence
from typing import Any

GUARD = "count_a_step"


class Functions:
    """A mutant's functions; a loop that goes on and on raises.

    Args:
        text: of the mutated reference.
        names: of the functions.
        limit: steps of loops, all together, since `steps` was last set to 0.
    """

    def __init__(self, text: str, names: Sequence[str], limit: float) -> None:
        module = types.ModuleType("mutant")
        module.__dict__[GUARD] = self._step
        self.steps, self.limit = 0, limit
        tree = ast.fix_missing_locations(_Guarded().visit(ast.parse(text)))
        exec(compile(tree, "<mutant>", "exec"), module.__dict__)  # noqa: S102 - the course's own text, changed
        self.all: list[Callable[..., Any]] = [module.__dict__[name] for name in names]

    def _step(self) -> None:
        self.steps += 1
        if self.steps > self.limit:
            raise TimeoutError("too many steps")


class _Guarded(ast.NodeTransformer):
    """Counts the steps of every loop: the same on every machine, which a clock is not."""

    def visit_For(self, node: ast.For) -> ast.AST:
        return self._guarded(node)

    def visit_While(self, node: ast.While) -> ast.AST:
        return self._guarded(node)

    def _guarded(self, node: Any) -> ast.AST:
        self.generic_visit(node)
        node.body.insert(0, ast.parse(f"{GUARD}()").body[0])
        return node  # type: ignore[no-any-return]


def calls_in(run: Callable[[], object]) -> int:
    """How many functions are called in a run, ours and C's."""
    count = itertools.count(1)
    sys.setprofile(lambda _, event, __: next(count) if event in {"call", "c_call"} else None)
    try:
        run()
    finally:
        sys.setprofile(None)
    return next(count)
