"""Further rules, for naming mistakes; in a certificate they would say little that the others do not."""

import ast
import itertools
from collections.abc import Iterator, Sequence

from autograder.authoring.rewrites import RULES, Rule, text


def extra(node: ast.AST, names: Sequence[str]) -> Iterator[str]:
    """A value that is set or returned, with a factor, a divisor or a square too many."""
    match node:
        case ast.Assign([ast.Name(target)], ast.expr() as value):
            begin, end = f"{target} = ", ""
        case ast.Return(ast.Tuple([value, *rest])):
            begin, end = "return ", f", {', '.join(map(ast.unparse, rest))}"
        case ast.Return(ast.expr() as value):
            begin, end = "return ", ""
        case ast.Call(ast.Attribute(attr="where"), [test, one, other], []):
            for sign, name in itertools.product("*/", names):
                yield f"np.where({ast.unparse(test)}, {text(one)} {sign} {name}, {ast.unparse(other)})"
                yield f"np.where({ast.unparse(test)}, {ast.unparse(one)}, {text(other)} {sign} {name})"
            return
        case _:
            return
    yield from (f"{begin}{after}{end}" for after in (f"{text(value)} ** 2", f"np.maximum({text(value)}, 0)"))
    yield from (f"{begin}{text(value)} {sign} {name}{end}" for name in names for sign in "*/")


def complement(node: ast.AST, names: Sequence[str]) -> Iterator[str]:
    """One less a value: the probability of dropping for that of keeping."""
    word = (
        isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str)
    )
    if word or (isinstance(node, ast.Name) and names):
        yield f"1 - {text(node)}"


def slip(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """A decimal point in the wrong place, or digits left out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, float) and not node.value.is_integer():
        rounded = {float(f"{node.value:.{digits}g}") for digits in (2, 3, 4)}
        yield from map(repr, sorted({10 * node.value, node.value / 10, *rounded} - {node.value}))


MORE: tuple[Rule, ...] = (*RULES, extra, complement, slip)
