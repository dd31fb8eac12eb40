"""Another number in words."""

import ast
from typing import Any

from autograder.authoring.mutants import Change
from autograder.authoring.words import Words, noun


def constant(change: Change, words: Words) -> str:
    """Another number."""
    old, new = ast.unparse(change.old), ast.unparse(change.new)
    if not _is_likely(change.old.value, ast.literal_eval(change.new)):
        return ""
    plain = f"{new} stands where {old} belongs" if abs(change.old.value) not in {0, 1, 2} else ""
    return _in_call(change, old, new) or _in_formula(change, old, new, words) or plain


def _in_call(change: Change, old: str, new: str) -> str:
    """Another number that is given to a function."""
    match change.parent:
        case ast.Call(ast.Attribute(attr="setdefault" | "get"), [ast.Constant(str(name)), *_]):
            return f"the default of `{name}` is {new}, not {old}"
        case ast.arguments():
            return f"the default of a parameter is {new}, not {old}"
        case ast.keyword("axis"):
            call = next(node for node in reversed(change.around) if isinstance(node, ast.Call))
            return f"{noun(call)} runs over axis {new}, not over axis {old}"
        case ast.keyword(name):
            return f"`{name}` is {new}, not {old}"
    return ""


def _in_formula(change: Change, old: str, new: str, words: Words) -> str:
    """Another number in a term, a power or a comparison."""
    match change.parent:
        case ast.BinOp(_, ast.Mult(), _) if new == "1":
            return f"the factor {old} is missing"
        case ast.BinOp(_, ast.Div(), right) if new == "1" and right is change.old:
            return f"the divisor {old} is missing"
        case ast.BinOp(_, ast.Pow(), _):
            return f"the power is {new}, not {old}"
        case ast.BinOp(_, ast.Add() | ast.Sub(), _) if new == "0":
            return f"the {old} is missing in {words.phrase(change.parent, 'a sum')}"
        case ast.Compare() if new != "-1":
            return f"something is compared with {new}, not with {old}"
    return ""


def _is_likely(old: Any, new: Any) -> bool:
    """Whether a number may stand for another by mistake: a neighbour of a whole one; twice, half, minus, 0 or 1."""
    return float(old).is_integer() or new in {2 * old, old / 2, -old, 0, 1}
