"""The changes of the further rules in words."""

import ast
from typing import Any

from autograder.authoring.mutants import Change
from autograder.authoring.words import Words


def extra(change: Change, words: Words) -> str:
    """A value with a factor, a divisor or a square too many."""
    what, value = _enlarged(change, words)
    if not what:
        return ""
    if isinstance(value, ast.Call):
        return f"what is negative in {what} becomes 0"
    if isinstance(value.op, ast.Pow):
        return f"{what} is squared"
    name = words.quoted(value.right)
    verb = "multiplied" if isinstance(value.op, ast.Mult) else "divided"
    return f"{what} is {verb} by {name} once too often" if name else ""


def _enlarged(change: Change, words: Words) -> tuple[str, Any]:
    """What has a factor too many, in words, and its expression."""
    new = change.new
    if isinstance(new, ast.Call):
        (value,) = [a for a, b in zip(new.args, change.old.args, strict=True) if ast.dump(a) != ast.dump(b)]
        return "one branch", value
    if isinstance(new, ast.Return):
        return "the result", new.value.elts[0] if isinstance(new.value, ast.Tuple) else new.value
    return words.quoted(new.targets[0]), new.value


def complement(change: Change, words: Words) -> str:
    """One less a value."""
    value = words.quoted(change.old)
    return f"`1 - {value.strip('`')}` stands where {value} belongs" if value else ""


def slip(change: Change, _: Words) -> str:
    """A decimal point in the wrong place, or digits left out."""
    return f"{ast.unparse(change.new)} stands where {ast.unparse(change.old)} belongs"


def absolute(change: Change, words: Words) -> str:
    """The size of a value, and not its square."""
    value = words.phrase(change.old.left)
    return (
        f"the absolute value of {value} is taken, not its square"
        if value
        else "an absolute value is taken, not a square"
    )


def sides(_: Change, __: Words) -> str:
    """The two branches of a choice."""
    return "the two branches of the choice change places"


def unmasked(change: Change, words: Words) -> str:
    """A condition that holds everywhere, or nowhere."""
    value = words.phrase(change.old.left)
    holds = "everywhere" if isinstance(change.new.ops[0], ast.Eq) else "nowhere"
    return f"the condition on {value} holds {holds}" if value else ""


def base(change: Change, words: Words) -> str:
    """Powers and logarithms to another base."""
    of = words.phrase(change.old.args[0])
    powers = f"2 is raised to {of}, not e" if of else "powers of 2 are taken, not of e"
    other = {"exp2": powers, "log2": "the logarithm is that to base 2, not the natural one"}
    return other.get(change.new.func.attr, "the logarithm is that to base 10, not the natural one")


def doubled(change: Change, words: Words) -> str:
    """A term twice or half as large."""
    pairs = zip(_parts(change.old), _parts(change.new), strict=True)
    old, new = next((one, other) for one, other in pairs if ast.dump(one) != ast.dump(other))
    what = words.phrase(old) or ("the result" if isinstance(change.old, ast.Return) else _name(change.old, words))
    return f"{what} is {'doubled' if isinstance(new.op, ast.Mult) else 'halved'}" if what else ""


def _parts(node: Any) -> list[Any]:
    if isinstance(node, ast.BinOp):
        return [node.left, node.right]
    return node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]


def _name(node: Any, words: Words) -> str:
    """What a statement sets, if that can be quoted; else the term, by what it holds."""
    target = getattr(node, "target", None) or next(iter(getattr(node, "targets", [])), None)
    return (words.quoted(target) if target else "") or words.part("term", node, "")


def word(change: Change, _: Words) -> str:
    """What is kept under another word."""
    return f"`{change.new.slice.value}` is used where `{change.old.slice.value}` belongs"


def exchanged(change: Change, words: Words) -> str:
    """Two variables, each for the other."""
    quoted = [words.quoted(ast.Name(name)) or words.phrase(ast.Name(name)) for name in sorted(_renamed(change))]
    return f"{' and '.join(quoted)} change places" if all(quoted) else ""


def weights(change: Change, words: Words) -> str:
    """A weight and what is left of 1, each for the other."""
    pairs = zip(ast.walk(change.old), ast.walk(change.new), strict=False)
    whole = next(one for one, other in pairs if type(one) is not type(other))
    rest = whole if isinstance(whole, ast.BinOp) else None
    weight = words.quoted(rest.right if rest else whole)
    return f"{weight} and `1 - {weight.strip('`')}` change places" if weight else ""


def renamed(change: Change, words: Words) -> str:
    """Another variable in all places of a statement."""
    ((old, new),) = _renamed(change).items()
    before, after = words.quoted(ast.Name(old)) or words.phrase(ast.Name(old)), words.quoted(ast.Name(new))
    return f"{after} is used where {before} belongs" if before and after else ""


def _renamed(change: Change) -> dict[str, str]:
    """Which variables have other names in a statement."""
    pairs = zip(ast.walk(change.old), ast.walk(change.new), strict=True)
    return {one.id: other.id for one, other in pairs if isinstance(one, ast.Name) and one.id != other.id}  # type: ignore[attr-defined]
