"""Running what may never end: a version of the reference whose loops are counted."""

import ast
import functools
import itertools
import sys
import types
from collections.abc import Callable, Sequence
from typing import Any

GUARD = "count_a_step"


class Functions:
    """A mutant's functions; a loop that goes on and on raises.

    Args:
        text: of the mutated reference, or its tree, by `guarded`.
        names: of the functions.
        limit: steps of loops, all together, since `steps` was last set to 0.
    """

    def __init__(self, text: str | ast.Module, names: Sequence[str], limit: float) -> None:
        module = types.ModuleType("mutant")
        module.__dict__[GUARD] = self._step
        self.steps, self.limit = 0, limit
        for statement in guarded(text).body if isinstance(text, str) else text.body:
            exec(_compiled(statement), module.__dict__)  # noqa: S102 - the course's own text, changed
        self.all: list[Callable[..., Any]] = [module.__dict__[name] for name in names]

    def _step(self) -> None:
        self.steps += 1
        if self.steps > self.limit:
            raise TimeoutError("too many steps")


def guarded(text: str) -> ast.Module:
    """The tree of a version, with every loop counted."""
    return ast.fix_missing_locations(_Guarded().visit(ast.parse(text)))  # type: ignore[no-any-return]


@functools.lru_cache(maxsize=64)  # versions of a reference share the statements that no change has touched
def _compiled(statement: ast.stmt) -> types.CodeType:
    return compile(ast.Module([statement], []), "<mutant>", "exec")


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
