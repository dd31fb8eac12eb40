"""An automatic mistake in words: the clause after "this is what you get when ...".

A student has never seen the reference. So code is quoted only where all its names are the student's own: parameters,
what is returned, and words of the exercise's text. Otherwise the clause says what kind of thing went wrong.
"""

import ast
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from autograder.authoring.mutants import Change
from autograder.authoring.rewrites import COMPARISONS, OPERATORS

LONGEST = 20  # characters of code that a sentence can carry

NOUNS = {
    "sum": "the sum",
    "mean": "the mean",
    "max": "the maximum",
    "min": "the minimum",
    "sqrt": "the square root",
    "maximum": "the maximum",
    "minimum": "the minimum",
    "exp": "the exponential",
    "log": "the logarithm",
    "abs": "the absolute value",
    "std": "the standard deviation",
    "var": "the variance",
    "prod": "the product",
    "square": "the square",
    "sign": "the sign",
    "tanh": "tanh",
    "log1p": "log1p",
    "expm1": "expm1",
    "argmax": "argmax",
    "argmin": "argmin",
    "floor": "the floor",
    "ceil": "the ceiling",
    "cumsum": "cumsum",
    "cos": "the cosine",
    "sin": "the sine",
    "clip": "the clipping",
    "reshape": "the reshaping",
    "copy": "the copy",
    "zeros": "zeros",
    "ones": "ones",
    "zeros_like": "zeros",
    "ones_like": "ones",
    "any": "any",
    "all": "all",
}
PARTS = {"+": "term", "*": "factor"}
VERBS = {"+": "added", "-": "subtracted", "*": "multiplied", "/": "divided", "@": "matrix-multiplied"}


@dataclass(frozen=True)
class Words:
    """What may be quoted.

    Args:
        known: names that a student knows.
        meanings: what other names stand for, as an expression of known names.
    """

    known: AbstractSet[str]
    meanings: dict[str, str]

    def quoted(self, node: ast.AST) -> str:
        """A short expression as code, without calls; empty if it is none, or a student would not know its names."""
        names = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)}
        if not names <= self.known | self.meanings.keys() | {"len"} or not all(map(_is_plain, ast.walk(node))):
            return ""
        text = ast.unparse(_Replaced(self.meanings).visit(ast.parse(ast.unparse(node))))
        return f"`{text}`" if len(text) <= LONGEST else ""

    def phrase(self, node: ast.AST, other: str = "") -> str:
        """An expression as code or in words; if neither will do, other words for it."""
        if quoted := self.quoted(node):
            return quoted
        if isinstance(node, ast.Subscript):
            return self.phrase(node.value, other)
        if isinstance(node, ast.Call) and (name := noun(node)).startswith("the "):
            inner = node.args[0] if node.args else getattr(node.func, "value", node)
            of = self.quoted(inner)
            return f"{name} of {of}" if of else name
        return other


def _is_word(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_plain(node: ast.AST) -> bool:
    """Whether a node may be quoted: no calls but of `len`, no items but of a shape."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) == "len"
    if isinstance(node, ast.Subscript):
        return _is_word(node.slice) or (isinstance(node.value, ast.Attribute) and node.value.attr == "shape")
    return not isinstance(node, ast.Lambda | ast.IfExp | ast.ListComp | ast.GeneratorExp | ast.DictComp)


class _Replaced(ast.NodeTransformer):
    """Names become what they stand for; what is kept under a word, the word."""

    def __init__(self, meanings: dict[str, str]) -> None:
        self.meanings = meanings

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        return ast.Name(node.slice.value) if _is_word(node.slice) else self.generic_visit(node)  # type: ignore[attr-defined]

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.parse(self.meanings[node.id], mode="eval").body if node.id in self.meanings else node


def tell(change: Change, words: Words) -> str:
    """The clause for a change; empty if there is none that helps."""
    teller = TELLERS.get(change.rule)
    return teller(change, words) if teller else ""


def operator(change: Change, words: Words) -> str:
    """Another operator, or the operands the other way round."""
    old, new = change.old, change.new
    before, after = OPERATORS[type(old.op)], OPERATORS[type(new.op)]
    right = words.phrase(old.right, "a value")
    if before == after:
        swapped = {"-": "the difference is taken the other way round", "/": "the quotient is upside down"}
        told = swapped.get(before, {"@": "the matrix product is taken in the other order"}.get(before, ""))
        return f"{told}: {words.quoted(new)}" if told and words.quoted(new) else told
    if (before, after) == ("**", "*"):
        return f"something is multiplied by {right} instead of raised to that power"
    if (before, after) == ("@", "*"):
        return "an elementwise product stands where a matrix product belongs"
    if before in VERBS and after in VERBS:
        by = "divided by" if after == "/" else "multiplied by" if after == "*" else VERBS[after]
        return (
            f"something is {by} {right}, not {VERBS[before]}"
            if after in "*/"
            else f"{right} is {by}, not {VERBS[before]}"
        )
    return "the division is not a whole one" if before == "//" else ""


def operand(change: Change, words: Words) -> str:
    """A missing term, factor or power."""
    old = change.old
    if isinstance(old, ast.UnaryOp):
        return (
            f"the minus sign of {words.phrase(old.operand, 'a value')} is missing"
            if isinstance(old.op, ast.USub)
            else ""
        )
    if isinstance(old, ast.BoolOp):
        return "a part of a condition is missing"
    sign = OPERATORS[type(old.op)]
    kept_left = ast.dump(change.new) == ast.dump(old.left)
    return _gone_right(sign, old, words) if kept_left else _gone_left(sign, old, words)


def _gone_right(sign: str, old: Any, words: Words) -> str:
    right = words.phrase(old.right)
    if sign == "**":
        power = {"2": "the square", "0.5": "the square root", "-1": "the reciprocal"}.get(ast.unparse(old.right))
        return f"{power or f'the power {right}'.rstrip()} is missing"
    if sign in PARTS:
        return f"{_part(PARTS[sign], right)} is missing"
    kinds = {"-": "subtraction of", "/": "division by", "@": "matrix product with"}
    if sign not in kinds:
        return ""
    return f"the {kinds[sign]} {right} is missing" if right else f"a {kinds[sign].rpartition(' ')[0]} is missing"


def _part(kind: str, phrase: str) -> str:
    """A part of a sum or product, with its kind where it is code or unknown."""
    if not phrase:
        return f"a {kind}"
    return f"the {kind} {phrase}" if phrase.startswith("`") else phrase


def _gone_left(sign: str, old: Any, words: Words) -> str:
    left = words.phrase(old.left)
    if sign in PARTS:
        return f"{_part(PARTS[sign], left)} is missing"
    if sign == "@":
        return "a matrix product is missing"
    if sign == "-":
        return f"only what is subtracted from {left} is left" if left else ""
    divisor = words.phrase(old.right)
    return f"only the divisor is left: {divisor}" if sign == "/" and divisor else ""


def brackets(_: Change, __: Words) -> str:
    """A factor that reaches the nearest term only."""
    return "a factor reaches only the nearest term, as brackets are missing"


def inside_and_outside(change: Change, words: Words) -> str:
    """A term that is added inside a function, and not outside; or the other way round."""
    outside = isinstance(change.old, ast.Call)
    call, sum_ = (change.old, change.old.args[0]) if outside else (change.old.left, change.old)
    term = words.phrase(sum_.right, "a term")
    verb = VERBS[OPERATORS[type(sum_.op)]]
    places = ("outside", "inside") if outside else ("inside", "outside")
    return f"{term} is {verb} {places[0]} {noun(call)}, not {places[1]} it"


def noun(call: ast.Call) -> str:
    """A function in words."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    return NOUNS.get(name, f"`{name}`")


def sign(change: Change, words: Words) -> str:
    """The sign of a value."""
    value = words.phrase(change.old)
    return f"the sign of {value} is flipped" if value else "a sign is flipped"


def constant(change: Change, words: Words) -> str:  # noqa: PLR0911 - one for each kind of place
    """Another number."""
    old, new, parent = ast.unparse(change.old), ast.unparse(change.new), change.parent
    if not _is_likely(change.old.value, ast.literal_eval(change.new)):
        return ""
    match parent:
        case ast.Call(ast.Attribute(attr="setdefault" | "get"), [ast.Constant(str(name)), *_]):
            return f"the default of `{name}` is {new}, not {old}"
        case ast.keyword(name):
            return f"`{name}` is {new}, not {old}"
        case ast.BinOp(_, ast.Mult(), _) if new == "1":
            return f"the factor {old} is missing"
        case ast.BinOp(_, ast.Div(), right) if new == "1" and right is change.old:
            return f"the divisor {old} is missing"
        case ast.BinOp(_, ast.Pow(), _):
            return f"the power is {new}, not {old}"
        case ast.BinOp(_, ast.Add() | ast.Sub(), _) if new == "0":
            return f"the {old} is missing in {words.phrase(parent, 'a sum')}"
    return f"{new} stands where {old} belongs"


def _is_likely(old: Any, new: Any) -> bool:
    """Whether a number may stand for another by mistake: a neighbour of a whole one; twice, half, minus, 0 or 1."""
    return float(old).is_integer() or new in {2 * old, old / 2, -old, 0, 1}


def unwrapped(change: Change, words: Words) -> str:
    """A function that is not applied."""
    quoted, name = words.quoted(change.new), noun(change.old)
    if name.startswith("`"):
        return ""
    return f"{name} is not taken" + (f" of {quoted}" if quoted else "")


def twin(change: Change, _: Words) -> str:
    """Sum for mean, largest for smallest, and the like."""
    if isinstance(change.new, ast.Attribute):
        return "all elements are counted, not the rows"
    return f"{noun(change.new)} is taken, not {noun(change.old)}"


def option(change: Change, _: Words) -> str:
    """A keyword that is not given, and another axis."""
    old = {k.arg: ast.unparse(k.value) for k in change.old.keywords}
    new = {k.arg: ast.unparse(k.value) for k in change.new.keywords}
    name = next((name for name in old if new.get(name) != old[name]), "")
    if name == "axis":
        over = {None: "everything", "None": "everything"}.get(new.get("axis"), f"axis {new.get('axis')}")
        return f"{noun(change.old)} runs over {over}, not over axis {old['axis']}"
    return f"`{name}={old[name]}` is missing" if name else ""


def argument(change: Change, _: Words) -> str:
    """Two neighbouring arguments the other way round."""
    return f"two arguments of {noun(change.old)} change places"


def branch(change: Change, words: Words) -> str:
    """One branch whatever the condition, or the other one."""
    if isinstance(change.old, ast.If):
        test = words.phrase(change.old.test, "a condition")
        fates = {"True": "holds always", "False": "holds never"}
        return f"{test} {fates.get(ast.unparse(change.new.test), 'is turned round')}"
    quoted = words.quoted(change.new)
    return f"{quoted} is used everywhere, whatever the condition" if quoted else "one branch is used everywhere"


def comparison(change: Change, words: Words) -> str:
    """Another comparison."""
    quoted = words.quoted(change.new)
    signs = [COMPARISONS[type(node.ops[0])] for node in (change.new, change.old)]
    return f"`{signs[0]}` stands where `{signs[1]}` belongs" + (f": {quoted}" if quoted else "")


def boolean(change: Change, _: Words) -> str:
    """`and` for `or`, and the other way round."""
    one, other = ("or", "and") if isinstance(change.old.op, ast.And) else ("and", "or")
    return f"`{one}` stands where `{other}` belongs"


def transpose(change: Change, words: Words) -> str:
    """A transpose too many, or one that is missing."""
    if isinstance(change.old, ast.Attribute):
        return f"{words.phrase(change.old.value, 'a matrix')} is not transposed"
    left = isinstance(change.new.left, ast.Attribute) and change.new.left.attr == "T"
    side = change.old.left if left and ast.dump(change.new.left) != ast.dump(change.old.left) else change.old.right
    return f"{words.phrase(side, 'a matrix')} is transposed, and should not be"


def variable(change: Change, words: Words) -> str:
    """Another variable, or one whose values are not used."""
    old, new = words.quoted(change.old), words.quoted(change.new)
    if isinstance(change.new, ast.Call):
        return f"{old} is not used, as if it were all ones" if old else ""
    if old and new:
        return f"{new} is used where {old} belongs"
    return f"{new} is used in a place that is not its own" if new else ""


def bounds(change: Change, _: Words) -> str:
    """A slice or a range that begins or ends elsewhere."""
    kind = "range" if isinstance(change.old, ast.Call) else "slice"
    return f"a {kind} begins or ends in the wrong place"


def order(change: Change, _: Words) -> str:
    """Two neighbours of a tuple the other way round."""
    return "two returned values change places" if isinstance(change.parent, ast.Return) else "two values change places"


def statement(change: Change, words: Words) -> str:
    """A statement that is missing, or adds where it should set."""
    old, new = change.old, change.new
    if isinstance(new, ast.Pass):
        quoted = words.quoted(old) if isinstance(old, ast.Assign | ast.AugAssign | ast.Expr) else ""
        return f"the step {quoted} is missing" if quoted else "a step is missing"
    if isinstance(new, ast.Assign):
        return "an earlier value is overwritten, where something should be added to it"
    signs = [OPERATORS[type(node.op)] for node in (new, old)]
    return f"`{signs[0]}=` stands where `{signs[1]}=` belongs"


# The likeliest first: of two mistakes with the same outcome, the earlier one is told.
TELLERS: dict[str, Callable[[Change, Words], str]] = {
    f.__name__: f
    for f in (
        *(operand, option, twin, inside_and_outside, order, sign, transpose, constant, operator, variable, branch),
        *(unwrapped, bounds, statement, brackets, comparison, argument, boolean),
    )
}
