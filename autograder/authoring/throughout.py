"""Mistakes that show in several places of a function at once: a parameter that is ignored, doubled or exchanged."""

import ast
import copy
import itertools
from collections.abc import Callable, Iterator
from typing import Any

Changed = tuple[str, str]  # the text of a version, and the clause that tells what it does
RESCALED = {"2 * {0}": "`{0}` is doubled at the start", "{0} / 2": "`{0}` is halved at the start"}
RESCALED |= {"-{0}": "the sign of `{0}` is changed at the start"}


def changed_throughout(source: str) -> Iterator[Changed]:
    """Every such version of a reference, and its clause.

    Args:
        source: the reference.
    """
    tree = ast.parse(source)
    for function in [node for node in tree.body if isinstance(node, ast.FunctionDef)]:
        for find in (_ignored, _rescaled, _swapped):
            for line, clause in find(function.args):
                function.body.insert(0, ast.parse(line).body[0])
                yield ast.unparse(tree), clause
                function.body.pop(0)
    for change, clause in (*_fixed(tree), *_other_axis()):
        version = ast.unparse(change(copy.deepcopy(tree)))
        if version != ast.unparse(tree):
            yield version, clause


def _ignored(given: ast.arguments) -> Iterator[Changed]:
    """A parameter whose value is not looked at: its default is taken, or 1."""
    defaults = dict(zip([a.arg for a in reversed(given.args)], reversed(given.defaults), strict=False))
    for name in [a.arg for a in given.args]:
        own = [ast.unparse(defaults[name])] if name in defaults else []
        for value in dict.fromkeys([*own, "1"]):
            yield f"{name} = {value}", f"`{name}` is taken to be {value}, whatever is given"


def _rescaled(given: ast.arguments) -> Iterator[Changed]:
    """A parameter with a factor that it should not have."""
    for name in [a.arg for a in given.args]:
        yield from ((f"{name} = {value.format(name)}", clause.format(name)) for value, clause in RESCALED.items())


def _swapped(given: ast.arguments) -> Iterator[Changed]:
    """Two neighbouring parameters, each for the other."""
    for one, other in itertools.pairwise(a.arg for a in given.args):
        yield f"{one}, {other} = {other}, {one}", f"`{one}` and `{other}` change places"


Change = Callable[[ast.AST], ast.AST]


def _fixed(tree: ast.Module) -> Iterator[tuple[Change, str]]:
    """A setting whose default is taken, whatever is given: `config.setdefault("momentum", 0.9)`."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Attribute(attr="setdefault"), [ast.Constant(str(name)), ast.Constant(value)]):
                yield _Fixed(name, value).visit, f"`{name}` is taken to be {value!r}, whatever is given"


class _Fixed(ast.NodeTransformer):
    """A number in the place of a setting, which stays as it is where it is kept."""

    def __init__(self, name: str, value: Any) -> None:
        self.name, self.value = name, value

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        match node:
            case ast.Subscript(_, ast.Constant(self.name), ast.Load()):
                return ast.Constant(self.value)
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        match node:
            case ast.Call(ast.Attribute(attr="setdefault"), [ast.Constant(self.name), _]):
                return ast.Subscript(
                    ast.Tuple([node, ast.Constant(self.value)], ast.Load()), ast.Constant(1), ast.Load()
                )
        return self.generic_visit(node)


def _other_axis() -> Iterator[tuple[Change, str]]:
    """All sums, means and the like over the other of two axes."""
    yield from (
        (_Axis(old, 1 - old).visit, f"everything runs over axis {1 - old}, not over axis {old}") for old in (0, 1)
    )


class _Axis(ast.NodeTransformer):
    """Another axis, which stays as one of length 1."""

    def __init__(self, old: int, new: int) -> None:
        self.old, self.new = old, new

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        for given in node.keywords:
            match given:
                case ast.keyword("axis", ast.Constant(self.old)):
                    kept = [k for k in node.keywords if k.arg not in {"axis", "keepdims"}]
                    stays = [ast.keyword("keepdims", ast.Constant(value=True))]
                    node.keywords = [*kept, ast.keyword("axis", ast.Constant(self.new)), *stays]
        return node
