"""What a student may get wrong in one place: rules from a piece of a reference to wrong versions of it.

A rule takes a node of the syntax tree and the other variables that are in scope there; it yields the text of what may
stand in the node's place. Adding a rule is adding a function to `RULES`.
"""

import ast
import itertools
from collections.abc import Callable, Iterator, Sequence

Rule = Callable[[ast.AST, Sequence[str]], Iterator[str]]

OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
    ast.MatMult: "@",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.LShift: "<<",
    ast.RShift: ">>",
}
SWAPS = {
    "&": "|^",
    "|": "&^",
    "^": "|",
    "<<": [">>"],
    ">>": ["<<"],
    "+": "-*",
    "-": "+*",
    "*": "/+",
    "/": "*-",
    "**": "*",
    "@": "*",
    "//": ["/"],
    "%": ["//"],
}
COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}
TWINS = [
    *[("sum", "mean"), ("max", "min"), ("maximum", "minimum"), ("argmax", "argmin"), ("all", "any")],
    *[("zeros", "ones"), ("zeros_like", "ones_like"), ("exp", "expm1"), ("log", "log1p"), ("std", "var")],
    *[("sqrt", "square"), ("sin", "cos"), ("floor", "ceil"), ("add", "subtract"), ("cumsum", "cumprod")],
]
OTHER = {a: b for one, other in TWINS for a, b in ((one, other), (other, one))}


def text(node: ast.AST) -> str:
    """An expression as it may stand inside any other."""
    return f"({ast.unparse(node)})"


def operator(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """Another operator, or the operands the other way round."""
    if isinstance(node, ast.BinOp):
        own = OPERATORS[type(node.op)]
        yield from (f"{text(node.left)} {other} {text(node.right)}" for other in SWAPS[own])
        if own in {"-", "/", "**", "@"}:
            yield f"{text(node.right)} {own} {text(node.left)}"


def operand(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """A missing term, factor or power."""
    if isinstance(node, ast.BinOp | ast.BoolOp):
        parts = [node.left, node.right] if isinstance(node, ast.BinOp) else node.values
        yield from map(text, parts)
    if isinstance(node, ast.UnaryOp):
        yield text(node.operand)


def brackets(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """A factor that reaches the nearest term only."""
    match node:
        case ast.BinOp(left, (ast.Mult() | ast.Div()) as op, ast.BinOp(a, (ast.Add() | ast.Sub()) as term, b)):
            yield f"{text(left)} {OPERATORS[type(op)]} {text(a)} {OPERATORS[type(term)]} {text(b)}"
        case ast.BinOp(ast.BinOp(a, (ast.Add() | ast.Sub()) as term, b), (ast.Mult() | ast.Div()) as op, right):
            yield f"{text(a)} {OPERATORS[type(term)]} {text(b)} {OPERATORS[type(op)]} {text(right)}"


def inside_and_outside(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """A term that is added inside a function, and not outside; or the other way round."""
    match node:
        case ast.BinOp(ast.Call(f, [inner], []), ast.Add() | ast.Sub() as op, other):
            yield f"{ast.unparse(f)}({text(inner)} {OPERATORS[type(op)]} {text(other)})"
        case ast.Call(f, [ast.BinOp(inner, ast.Add() | ast.Sub() as op, other)], []):
            yield f"{ast.unparse(f)}({text(inner)}) {OPERATORS[type(op)]} {text(other)}"


def sign(node: ast.AST, names: Sequence[str]) -> Iterator[str]:
    """The sign of a value."""
    if isinstance(node, ast.Call | ast.BinOp | ast.Subscript) or (isinstance(node, ast.Name) and names):
        yield f"-{text(node)}"


def constant(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """Another number."""
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield repr(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        value = node.value
        yield from map(repr, {2 * value, value / 2, 0, 1, -1, value + 1, value - 1, -value} - {value})


def unwrapped(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """A function that is not applied."""
    if isinstance(node, ast.Call):
        yield from map(text, node.args[:2])
        if isinstance(node.func, ast.Attribute):
            yield text(node.func.value)


def twin(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """Sum for mean, largest for smallest, and the like."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in OTHER:
        yield _call(f"{text(node.func.value)}.{OTHER[node.func.attr]}", node.args, node.keywords)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "len":
        yield f"{text(node.args[0])}.size"


def option(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """A keyword that is not given, and another axis."""
    for i, given in enumerate(node.keywords if isinstance(node, ast.Call) else ()):
        others = [*node.keywords[:i], *node.keywords[i + 1 :]]  # type: ignore[attr-defined]
        yield _call(ast.unparse(node.func), node.args, others)  # type: ignore[attr-defined]
        for axis in (0, 1, None) if given.arg == "axis" else ():
            changed = [*others, ast.keyword("axis", ast.Constant(axis))]
            yield _call(ast.unparse(node.func), node.args, changed)  # type: ignore[attr-defined]


def argument(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """Two neighbouring arguments the other way round; axes that are not permuted so."""
    if isinstance(node, ast.Call):
        for args in _neighbours(node.args):
            yield _call(ast.unparse(node.func), args, node.keywords)


def branch(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """One branch whatever the condition, or the other one."""
    match node:
        case ast.Call(ast.Attribute(attr="where"), [_, one, other], []):
            yield from map(text, (one, other))
        case ast.IfExp(test, one, other):
            yield from (text(one), text(other), f"{text(other)} if {text(test)} else {text(one)}")
        case ast.If(test, body, orelse):
            tests = (ast.Constant(value=True), ast.Constant(value=False), ast.UnaryOp(ast.Not(), test))
            yield from (ast.unparse(ast.If(other, body, orelse)) for other in tests)


def comparison(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """Another comparison."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in COMPARISONS:
        own = COMPARISONS[type(node.ops[0])]
        sides = text(node.left), text(node.comparators[0])
        yield from (f" {other} ".join(sides) for other in COMPARISONS.values() if other != own)


def boolean(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """`and` for `or`, and the other way round."""
    if isinstance(node, ast.BoolOp):
        other = " or " if isinstance(node.op, ast.And) else " and "
        yield other.join(map(text, node.values))


def transpose(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """A transpose too many, or one that is missing."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield f"{text(node.left)}.T @ {text(node.right)}"
        yield f"{text(node.left)} @ {text(node.right)}.T"
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield text(node.value)


def variable(node: ast.AST, names: Sequence[str]) -> Iterator[str]:
    """Another variable, or one whose values are not used."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and names:
        yield from (name for name in names if name != node.id)
        yield f"np.ones_like({node.id})"


def bounds(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """A slice or a range that begins or ends elsewhere."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        lower, upper = (ast.unparse(end) if end else "" for end in (node.slice.lower, node.slice.upper))
        ends = [("", upper), (lower, ""), (f"({lower or 0}) + 1", upper), (lower, f"({upper}) + 1" if upper else "-1")]
        yield from (f"{text(node.value)}[{low}:{high}]" for low, high in ends)
    if isinstance(node, ast.Call) and ast.unparse(node.func) in {"range", "np.arange"} and len(node.args) == 1:
        n = text(node.args[0])
        yield from (_call(ast.unparse(node.func), args, node.keywords) for args in ([f"{n} + 1"], [f"{n} - 1"]))


def order(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """Two neighbours of a tuple the other way round."""
    if isinstance(node, ast.Tuple) and not any(isinstance(item, ast.Slice) for item in node.elts):
        yield from (f"({', '.join(map(ast.unparse, items))})" for items in _neighbours(node.elts))


def statement(node: ast.AST, _: Sequence[str]) -> Iterator[str]:
    """A statement that is missing, or adds where it should set."""
    if isinstance(node, ast.Assign | ast.AugAssign | ast.If | ast.For) or (
        isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)
    ):
        yield "pass"
    if isinstance(node, ast.AugAssign):
        own = OPERATORS[type(node.op)]
        for other in (*SWAPS[own], ""):
            yield f"{ast.unparse(node.target)} {other}= {ast.unparse(node.value)}"


RULES: tuple[Rule, ...] = (
    *(operator, operand, brackets, inside_and_outside, sign, constant, unwrapped, twin, option, argument),
    *(branch, comparison, boolean, transpose, variable, bounds, order, statement),
)


def _call(function: str, args: Sequence[ast.expr | str], keywords: Sequence[ast.keyword]) -> str:
    given = [item if isinstance(item, str) else ast.unparse(item) for item in args]
    return f"{function}({', '.join([*given, *map(ast.unparse, keywords)])})"


def _neighbours(items: Sequence[ast.expr]) -> Iterator[list[ast.expr]]:
    """The items with two neighbours swapped, in every way."""
    for i, (one, other) in enumerate(itertools.pairwise(items)):
        yield [*items[:i], other, one, *items[i + 2 :]]
