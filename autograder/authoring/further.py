"""Further rules, for naming mistakes; in a certificate they would say little that the others do not."""

import ast
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence

from autograder.authoring.merge import replaced, same
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
    counts = [f"len({name})" for name in names[:1]]
    yield from (f"{begin}{text(value)} {sign} {name}{end}" for name in (*counts, *names) for sign in "*/")


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


def absolute(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """The size of a value, and not its square."""
    match node:
        case ast.BinOp(value, ast.Pow(), ast.Constant(2)):
            yield f"abs({ast.unparse(value)})"


def sides(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """The two branches of a choice, each for the other."""
    match node:
        case ast.Call(ast.Attribute(attr="where"), [test, one, other], []):
            yield f"np.where({', '.join(map(ast.unparse, (test, other, one)))})"


def unmasked(node: ast.AST, names: Sequence[str]) -> Iterator[str]:
    """A condition that holds everywhere, or nowhere."""
    match node:
        case ast.Compare(left, [_], [_]) if names and not isinstance(left, ast.Constant):
            yield from (f"{text(left)} {sign} {text(left)}" for sign in ("==", "!="))


def base(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """Powers and logarithms to another base."""
    match node:
        case ast.Call(ast.Attribute(attr="exp" | "log" as name), [given], []):
            for other in {"exp": ("exp2",), "log": ("log2", "log10")}[name]:
                yield f"np.{other}({ast.unparse(given)})"


def doubled(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """Terms, and what is set or returned, twice or half as large."""
    for term in _terms(node):
        for changed in (f"2 * {text(term)}", f"{text(term)} / 2"):
            yield ast.unparse(replaced(node, term, ast.parse(changed, mode="eval").body))


def _terms(node: ast.AST) -> list[ast.expr]:
    match node:
        case ast.BinOp(left, ast.Add() | ast.Sub(), right):
            return [left, right]
        case ast.Assign([_], ast.expr() as value) | ast.AugAssign(_, _, ast.expr() as value):
            return [value]
        case ast.Return(ast.Tuple(values)):
            return [value for value in values if not isinstance(value, ast.Name | ast.Tuple)]
        case ast.Return(ast.expr() as value):
            return [value]
    return []


def word(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """What is kept under a word, of a pair of words that differ in their last character: `beta1` for `beta2`."""
    match node:
        case ast.Subscript(owner, ast.Constant(str(key)), ast.Load()) if key[-1:] in {"1", "2"}:
            yield f"{ast.unparse(owner)}[{key[:-1] + '21'[int(key[-1]) - 1]!r}]"


def exchanged(node: ast.AST, names: Sequence[str]) -> Iterator[str]:
    """Two variables of one statement, each for the other."""
    if isinstance(node, ast.Assign | ast.AugAssign | ast.Return) and node.value:
        used = sorted({n.id for n in ast.walk(node.value) if isinstance(n, ast.Name) and n.id in names})
        for one, other in itertools.combinations(used, 2):
            yield ast.unparse(_Renamed({one: other, other: one}).visit(ast.parse(ast.unparse(node))))


def renamed(node: ast.AST, names: Sequence[str]) -> Iterator[str]:
    """Another variable in all places of a statement where one is used more than once."""
    if isinstance(node, ast.Assign | ast.AugAssign | ast.Return) and node.value:
        used = Counter(n.id for n in ast.walk(node.value) if isinstance(n, ast.Name) and n.id in names)
        for name in (name for name, times in used.items() if times > 1):
            for other in (other for other in names if other != name):
                yield ast.unparse(_Renamed({name: other}).visit(ast.parse(ast.unparse(node))))


def weights(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """A weight and what is left of 1, each for the other, in a statement that holds both."""
    if isinstance(node, ast.Assign | ast.AugAssign | ast.Return) and node.value:
        for rest in (part for part in ast.walk(node.value) if _is_rest(part)):
            weight = ast.unparse(rest.right)  # type: ignore[attr-defined]
            if ast.unparse(node.value).count(weight) > 1:
                yield ast.unparse(_Exchanged(weight).visit(ast.parse(ast.unparse(node))))


def _is_rest(node: ast.AST) -> bool:
    match node:
        case ast.BinOp(ast.Constant(1), ast.Sub(), ast.Name() | ast.Subscript()):
            return True
    return False


class _Exchanged(ast.NodeTransformer):
    """`1 - weight` for the weight, and the other way round."""

    def __init__(self, weight: str) -> None:
        self.weight = ast.parse(weight, mode="eval").body

    def visit(self, node: ast.AST) -> ast.AST:
        if _is_rest(node) and same(node.right, self.weight):  # type: ignore[attr-defined]
            return self.weight
        if isinstance(node, ast.expr) and same(node, self.weight):
            return ast.BinOp(ast.Constant(1), ast.Sub(), self.weight)
        return self.generic_visit(node)


class _Renamed(ast.NodeTransformer):
    """Other names for variables that are read."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.AST:
        read = isinstance(node.ctx, ast.Load)
        return ast.Name(self.names.get(node.id, node.id), node.ctx) if read else node


MORE: tuple[Rule, ...] = (
    *(*RULES, extra, complement, slip, sides, unmasked, absolute, base, doubled, word, exchanged, renamed, weights),
)
