"""An automatic mistake in words: the clause after "this is what you get when ...".

A student has never seen the reference. So code is quoted only where all its names are the student's own: parameters,
what is returned, and words of the exercise's text. Otherwise the clause says what kind of thing went wrong.
"""

import ast
import re
from collections.abc import Callable

from autograder.authoring.missing import operand
from autograder.authoring.mutants import Change
from autograder.authoring.rewrites import COMPARISONS, OPERATORS
from autograder.authoring.tell_constant import constant
from autograder.authoring.tell_further import (
    absolute,
    base,
    complement,
    doubled,
    exchanged,
    extra,
    renamed,
    sides,
    slip,
    unmasked,
    weights,
    word,
)
from autograder.authoring.words import Words, axis, noun

VERBS = {"+": "added", "-": "subtracted", "*": "multiplied", "/": "divided", "@": "matrix-multiplied"}


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
    if before in "&|^":
        return f"`{after}` stands where `{before}` belongs"
    if before in VERBS and after in VERBS:
        by = "divided by" if after == "/" else "multiplied by" if after == "*" else VERBS[after]
        return (
            f"something is {by} {right}, not {VERBS[before]}"
            if after in "*/"
            else f"{right} is {by}, not {VERBS[before]}"
        )
    return "the division is not a whole one" if before == "//" else ""


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


def sign(change: Change, words: Words) -> str:
    """The sign of a value."""
    if _is_count(change.old, words) or _is_compared(change.parent):
        return ""
    value = words.phrase(change.old)
    return f"the sign of {value} is flipped" if value else ""


def _is_compared(parent: ast.AST) -> bool:
    """Whether a value is only compared with another one, so that its sign looks like another mistake."""
    choosing = {"max", "min", "maximum", "minimum", "clip"}
    return isinstance(parent, ast.Compare) or (
        isinstance(parent, ast.Call) and ast.unparse(parent.func).removeprefix("np.") in choosing
    )


def _is_count(node: ast.AST, words: Words) -> bool:
    text = ast.unparse(node)
    return words.meanings.get(text, text).startswith("len(") or ".shape[" in words.meanings.get(text, text)


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
        return f"{noun(change.old)} runs over {axis(new.get('axis'))}, not over {axis(old['axis'])}"
    return f"`{name}={old[name]}` is missing" if name else ""


def argument(change: Change, _: Words) -> str:
    """Two neighbouring arguments the other way round."""
    return f"two arguments of {noun(change.old)} change places"


def branch(change: Change, words: Words) -> str:
    """One branch whatever the condition, or the other one."""
    if isinstance(change.old, ast.If):
        test = words.phrase(change.old.test)
        fates = {"True": "holds always", "False": "holds never"}
        return f"{test} {fates.get(ast.unparse(change.new.test), 'is turned round')}" if test else ""
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
    old = old or words.phrase(change.old)
    if old and new:
        return f"{new} is used where {old} belongs"
    return ""


def bounds(change: Change, _: Words) -> str:
    """A slice or a range that begins or ends elsewhere."""
    kind = "range" if isinstance(change.old, ast.Call) else "slice"
    return f"a {kind} begins or ends in the wrong place"


def order(change: Change, words: Words) -> str:
    """Two neighbours of a tuple the other way round."""
    pairs = zip(change.old.elts, change.new.elts, strict=True)
    moved = [i for i, (one, other) in enumerate(pairs) if ast.dump(one) != ast.dump(other)]
    quoted = [words.phrase(change.old.elts[i]) for i in moved]
    if isinstance(change.parent, ast.Return):
        names = returned(change)
        quoted = [f"`{names[i]}`" for i in moved] if len(names) == len(change.old.elts) else []
    return f"{' and '.join(quoted) if quoted and all(quoted) else 'two values'} change places"


def returned(change: Change) -> list[str]:
    """The names of what the function around a change returns, by its docstring."""
    function = next((node for node in reversed(change.around) if isinstance(node, ast.FunctionDef)), None)
    _, _, listed = ((ast.get_docstring(function) if function else "") or "").partition("Returns:\n")
    return re.findall(r"^    (\w+):", listed.partition("\n\n")[0], re.MULTILINE)


def statement(change: Change, words: Words) -> str:
    """A statement that is missing, or adds where it should set."""
    old, new = change.old, change.new
    if isinstance(new, ast.Pass):
        quoted = words.quoted(old) if isinstance(old, ast.Assign | ast.AugAssign | ast.Expr) else ""
        return f"the step {quoted} is missing" if quoted else ""
    if isinstance(new, ast.Assign):
        return "an earlier value is overwritten, where something should be added to it"
    signs = [OPERATORS[type(node.op)] for node in (new, old)]
    return f"`{signs[0]}=` stands where `{signs[1]}=` belongs"


# The likeliest first: of two mistakes with the same outcome, the earlier one is told.
_ORDER: list[Callable[[Change, Words], str]] = [
    operand,
    option,
    twin,
    inside_and_outside,
    order,
    sign,
    transpose,
    constant,
    operator,
    branch,
    sides,
    unmasked,
    absolute,
    base,
    doubled,
    complement,
    word,
    slip,
]
_ORDER += [
    weights,
    renamed,
    variable,
    extra,
    exchanged,
    unwrapped,
    bounds,
    statement,
    brackets,
    comparison,
    argument,
    boolean,
]
TELLERS: dict[str, Callable[[Change, Words], str]] = {teller.__name__: teller for teller in _ORDER}
