"""A term, factor, power or sign that is missing, in words."""

import ast
from typing import Any

from autograder.authoring.mutants import Change
from autograder.authoring.rewrites import OPERATORS
from autograder.authoring.words import Words

PARTS = {"+": "term", "*": "factor"}


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
    if sign == "**":
        right = words.phrase(old.right)
        power = {"2": "the square", "0.5": "the square root", "-1": "the reciprocal"}.get(ast.unparse(old.right))
        return f"{power or f'the power {right}'.rstrip()} is missing"
    if sign in PARTS:
        return f"{words.part(PARTS[sign], old.right, f'a {PARTS[sign]}')} is missing"
    kinds = {"-": "subtraction of", "/": "division by", "@": "matrix product with"}
    if sign not in kinds:
        return ""
    right = words.phrase(old.right) or words.part("value", old.right, "")
    return f"the {kinds[sign]} {right} is missing" if right else f"a {kinds[sign].rpartition(' ')[0]} is missing"


def _gone_left(sign: str, old: Any, words: Words) -> str:
    if sign in PARTS:
        return f"{words.part(PARTS[sign], old.left, f'a {PARTS[sign]}')} is missing"
    if sign == "@":
        return "a matrix product is missing"
    left = words.phrase(old.left)
    if sign == "-":
        return f"only what is subtracted from {left} is left" if left else ""
    divisor = words.phrase(old.right)
    return f"only the divisor is left: {divisor}" if sign == "/" and divisor else ""
