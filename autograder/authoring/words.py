"""What may be quoted of the reference to a student, who has never seen it, and words for the rest."""

import ast
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from autograder.course import Page

MEANING = 16  # characters of an expression that may stand for a name
NUMBERS = {"e", "pi"}  # in formulas these are numbers, and in code they may be anything
LONGEST = 20  # characters of code that a sentence can carry
MOST_NAMES = 2  # so many names tell a part of an expression from the others

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


@dataclass(frozen=True)
class Words:
    """What may be quoted.

    Args:
        known: names that a student knows.
        meanings: what other names stand for, as an expression of known names.
        nouns: what further names stand for, in words.
    """

    known: AbstractSet[str]
    meanings: dict[str, str]
    nouns: dict[str, str]

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
        if isinstance(node, ast.Name) and node.id in self.nouns:
            return self.nouns[node.id]
        return other

    def part(self, kind: str, node: ast.AST, other: str) -> str:
        """A part of an expression: as code, in words, or by a name within it that a student knows; else other words."""
        phrase = self.phrase(node)
        if phrase.startswith("`"):
            return f"the {kind} {phrase}"
        if isinstance(node, ast.Compare) and (limit := self.quoted(node.comparators[0])):
            return f"the mask, a comparison with {limit},"
        within = dict.fromkeys(filter(None, map(self._name, ast.walk(node))))
        if " of " in phrase or not within:
            return phrase or other
        return f"{phrase or f'the {kind}'} with {' and '.join([f'`{name}`' for name in within][:MOST_NAMES])}"

    def _name(self, node: ast.AST) -> str:
        """A name that a student knows: of a variable, or a word under which something is kept."""
        if isinstance(node, ast.Name):
            return node.id if node.id in self.known else ""
        return _word(node.slice) if isinstance(node, ast.Subscript) else ""


def _word(node: ast.AST) -> str:
    """The word under which something is kept: `beta` of "beta" and of f"beta{i}"; empty if there is none."""
    match node:
        case ast.Constant(str(word)) | ast.JoinedStr([ast.Constant(str(word)), *_]):
            return word if word.isidentifier() else ""
    return ""


def _is_plain(node: ast.AST) -> bool:
    """Whether a node may be quoted: no calls but of `len`, no items but of a shape."""
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) == "len"
    if isinstance(node, ast.Subscript):
        return bool(_word(node.slice)) or (isinstance(node.value, ast.Attribute) and node.value.attr == "shape")
    return not isinstance(node, ast.Lambda | ast.IfExp | ast.ListComp | ast.GeneratorExp | ast.DictComp)


class _Replaced(ast.NodeTransformer):
    """Names become what they stand for; what is kept under a word, the word."""

    def __init__(self, meanings: dict[str, str]) -> None:
        self.meanings = meanings

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        return ast.Name(word) if (word := _word(node.slice)) else self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.parse(self.meanings[node.id], mode="eval").body if node.id in self.meanings else node


def noun(call: ast.Call) -> str:
    """A function in words."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    return NOUNS.get(name, f"`{name}`")


def axis(text: str | None) -> str:
    """What a function with a given axis runs over."""
    if text in {None, "None"}:
        return "everything"
    return f"axis {text}" if text.removeprefix("-").isdigit() else "the axes asked for"


def vocabulary(page: Page) -> Words:
    """The names that a student knows: parameters, and words in the exercise's formulas and code."""
    functions = [node for node in ast.walk(page.tree) if isinstance(node, ast.FunctionDef)]
    docstrings = "\n".join(ast.get_docstring(f) or "" for f in functions)
    text = f"{page.prose}\n{docstrings}"
    spans = re.findall(r"`+([^`]+)`+|\$+([^$]+)\$+", text)
    known = {word for span in spans for part in span for word in re.findall(r"[A-Za-z_]\w*", part)} - NUMBERS
    accented = re.findall(r"\\(hat|bar|tilde)\s*\{?\s*([A-Za-z])\b", text)
    known |= {letter + link + accent for accent, letter in accented for link in ("", "_")}
    known |= {word.replace("_", "") for word in known if re.fullmatch(r"[A-Za-z]_\d", word)}
    known |= set(re.findall(r"^\s+(\w+):", docstrings, re.MULTILINE))
    known |= {a.arg for f in functions for a in (*f.args.args, *f.args.kwonlyargs)}
    meanings = _meanings(functions, known)
    return Words(known, meanings, _nouns(functions, known | meanings.keys()))


def _nouns(functions: Sequence[ast.FunctionDef], known: AbstractSet[str]) -> dict[str, str]:
    """Names that are set once, to what a function in words returns, or to a comparison."""
    found: dict[str, list[str]] = {}
    for node in (node for function in functions for node in ast.walk(function)):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = noun(node.value) if isinstance(node.value, ast.Call) else _mask(node.value)
            found.setdefault(node.targets[0].id, []).append(name)
    single = {name: nouns[0] for name, nouns in found.items() if len(nouns) == 1 and name not in known}
    return {name: noun_ for name, noun_ in single.items() if noun_.startswith("the ")}


def _mask(value: ast.expr) -> str:
    """What a comparison gives, in words; nothing for another expression."""
    while isinstance(value, ast.UnaryOp):
        value = value.operand
    return "the mask" if isinstance(value, ast.Compare) else ""


def _meanings(functions: Sequence[ast.FunctionDef], known: set[str]) -> dict[str, str]:
    """What local names stand for, where that is short and made of known names: `len(x)`, `x.shape[1]`."""
    found: dict[str, set[str]] = {}
    for function in functions:
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and len(node.targets) == 1:
                for name, meaning in _bound(node.targets[0], node.value):
                    found.setdefault(name, set()).add(meaning)
            elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
                found.setdefault(node.target.id, set()).add("")
    single = {name: meanings.pop() for name, meanings in found.items() if len(meanings) == 1 and name not in known}
    return {name: meaning for name, meaning in single.items() if meaning and _is_short(meaning, known)}


def _bound(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, str]]:
    if isinstance(target, ast.Name):
        yield target.id, ast.unparse(value)
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Attribute) and value.attr == "shape":
        for i, item in enumerate(target.elts):
            yield ast.unparse(item), f"{ast.unparse(value)}[{i}]"


def _is_short(meaning: str, known: set[str]) -> bool:
    names = {n.id for n in ast.walk(ast.parse(meaning)) if isinstance(n, ast.Name)}
    return len(meaning) <= MEANING and names <= known | {"len"}
