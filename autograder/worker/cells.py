"""The text of a cell -> its top-level statements, whatever else the student left in it.

Three readings, each tried only when the one before it fails: the text as it stands; the text without its IPython
syntax; the text without the blocks that do not parse. All three keep every line on its line. What was parsed once is
known: a worker inherits the cells that the fork server has read.
"""

import ast
import re
import warnings
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from autograder.worker.marimo import unwrapped

LONGEST = 1_000_000  # characters of a cell; a long course project in one file has a fifth of that
UNREADABLE = (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError)  # what hostile text can raise

# A string (to the end of the text when its triple quotes are not closed), a comment, a bracket or a line's end. The
# possessive repetitions keep the scan linear.
_TOKEN = re.compile(
    r"""
    \"{3}(?:[^"\\]|\\.|"(?!""))*+(?:"{3}|\Z) | '{3}(?:[^'\\]|\\.|'(?!''))*+(?:'{3}|\Z)
    | "(?:[^"\\\n]|\\.)*+"? | '(?:[^'\\\n]|\\.)*+'?
    | \#[^\n]* | [()\[\]{}] | \\?\n
    """,
    re.VERBOSE | re.DOTALL,
)
_START = re.compile(r"\f*(?!(?:else|elif|except|finally)\b)[^\s#)\]}]")
_SURE_START = re.compile(
    r"\f*(?:@|(?:async\s+def|def|class|import|from)\s|(?:else|elif|except|finally)\b|[^\W\d]\w*\s*=(?!=))"
)
_NAME = re.compile(r"^(?:[ \t\f]*(?:async\s+)?(?:def|class)\s+([^\W\d]\w*)|([^\W\d]\w*)\s*=(?!=))", re.MULTILINE)

_CELL_MAGIC = re.compile(r"\s*%%(\w+)")
_RUNS_ITS_BODY = {"time", "timeit", "capture", "prun", "debug", "lprun", "memit", "mprun", "snakeviz"}
_LINE_SYNTAX = (
    (re.compile(r"(\s*)%time\s+(?=[^\W\d])"), r"\1", False),  # `%time x = f()` binds x
    (re.compile(r"(\s*)[%!?].*"), r"\1pass", True),
    (re.compile(r"(\s*)%?[\w.*\[\]]+\?{1,2}\s*$"), r"\1pass", True),
    (re.compile(r"([\w.,\[\]* \t]+=\s*)[%!].*"), r"\1None", True),
)


@dataclass(frozen=True)
class Problem:
    """A part of a cell that is not Python.

    Args:
        cell: its number, from 1.
        line: in the cell, from 1.
        text: what the parser says.
        name: of the function, class or variable that it spoils, if one can be told.
    """

    cell: int
    line: int
    text: str
    name: str | None = None


class Note(NamedTuple):
    """Something about the submission that its author should know, by place."""

    cell: int
    line: int
    text: str


@dataclass
class Cell:
    """What could be read of a cell: `body` holds the statements of `lines` that parse."""

    number: int
    lines: list[str] = field(default_factory=list)
    body: list[ast.stmt] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


class _Fault(NamedTuple):
    line: int
    text: str


def read(number: int, text: str) -> Cell:
    """Read a cell as far as it can be read.

    Args:
        number: of the cell, from 1.
        text: its source.

    Returns:
        The statements that parse, and a problem for each part that does not. Never raises, whatever the text.
    """
    if len(text) > LONGEST:
        return Cell(number, problems=[Problem(number, 1, f"the cell is longer than {LONGEST:,} characters")])
    text = _clean(text)
    tree = _parse(text)
    if isinstance(tree, ast.Module):
        return Cell(number, text.split("\n"), unwrapped(tree.body))
    magic = _CELL_MAGIC.match(text)
    if magic and magic[1] not in _RUNS_ITS_BODY:
        return Cell(number, notes=_dropped(number, magic[1], text))
    return _salvage(number, _without_magics(text))


def _salvage(number: int, lines: list[str]) -> Cell:
    """What parses of the lines; those that do not are emptied."""
    problems: list[Problem] = []
    tree = _parse("\n".join(lines))
    if isinstance(tree, _Fault):
        problems = _blank_faults(number, lines)
        tree = _parse("\n".join(lines))
    if isinstance(tree, _Fault):  # each block parses alone, the blocks together do not
        return Cell(number, problems=[*problems, Problem(number, *tree)])
    return Cell(number, lines, unwrapped(tree.body), problems)


def _clean(text: str) -> str:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    return text.encode("utf-8", "replace").decode()  # a lone surrogate cannot be parsed


@lru_cache(maxsize=8192)
def _parse(text: str) -> ast.Module | _Fault:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the backslashes of a formula in a docstring are no concern
            return ast.parse(text)
    except (RecursionError, MemoryError):
        return _Fault(1, "the code is nested too deeply")
    except SyntaxError as error:
        return _Fault(error.lineno or 1, error.msg)
    except UNREADABLE as error:
        return _Fault(1, str(error))


def _dropped(number: int, magic: str, text: str) -> list[Note]:
    """A note if a cell that is not Python's holds a definition."""
    found = _NAME.search(text)
    if not found or not found[1]:
        return []
    return [Note(number, 1, f"the %%{magic} cell {number} is not read, so {found[1]} is not taken from it")]


def _without_magics(text: str) -> list[str]:
    """The lines with IPython syntax replaced by Python that does nothing, and a common indent removed."""
    inside = _continued(text)
    lines = text.split("\n")
    first = next((line for line in lines if line.strip() and line.lstrip()[0] != "#"), "")
    indent = first[: len(first) - len(first.lstrip(" \t"))]
    dropping = False
    for i, line in enumerate(lines):
        if dropping and i in inside:
            lines[i], dropping = "", line.endswith("\\")
        elif i not in inside:
            lines[i], dropping = _without_magic(line.removeprefix(indent))
    return lines


def _without_magic(line: str) -> tuple[str, bool]:
    """A line as plain Python, and whether the lines that continue it go with it."""
    for pattern, plain, whole in _LINE_SYNTAX:
        if pattern.match(line):
            return pattern.sub(plain, line, count=1), whole and line.endswith("\\")
    return line, False


def _continued(text: str) -> set[int]:
    """Indices of the lines that begin inside a bracket or a string, or after a backslash."""
    found: set[int] = set()
    line = depth = 0
    for match in _TOKEN.finditer(text):
        piece = match[0]
        if piece in "([{":
            depth += 1
        elif piece in ")]}":
            depth = max(0, depth - 1)
        elif piece == "\n":
            line += 1
            if depth:
                found.add(line)
        elif piece[0] != "#":
            found.update(range(line + 1, line + 1 + piece.count("\n")))
            line += piece.count("\n")
    return found


def _blank_faults(number: int, lines: list[str]) -> list[Problem]:
    """Empty the blocks that do not parse, in place; one problem for each, one for a run of nameless ones (prose)."""
    problems: list[Problem] = []
    last = -1
    for start, stop, fault in _faults(lines):
        name = _NAME.search("\n".join(lines[start:stop]))
        if name or start != last:
            problems.append(Problem(number, *fault, name and (name[1] or name[2])))
        lines[start:stop] = [""] * (stop - start)
        last = stop
    return problems


def _faults(lines: list[str]) -> Iterator[tuple[int, int, _Fault]]:
    """Blocks that do not parse. An open bracket or string may hide the next definition, so look again for that."""
    for start, stop in _blocks(lines, 0, len(lines), _START, _continued("\n".join(lines))):
        if _fault(lines, start, stop):
            for part in _blocks(lines, start, stop, _SURE_START, ()):
                if fault := _fault(lines, *part):
                    yield *part, fault


def _fault(lines: list[str], start: int, stop: int) -> _Fault | None:
    """What is wrong with a block, with the line numbers of its cell."""
    tree = _parse("\n".join(lines[start:stop]))
    if isinstance(tree, ast.Module):
        return None
    text = re.sub(r"(?<=on line )\d+", lambda number: str(int(number[0]) + start), tree.text)
    return _Fault(tree.line + start, text)


def _blocks(
    lines: list[str], start: int, stop: int, begins: re.Pattern[str], inside: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Split lines where a statement begins in column 0; decorators stay with what they decorate."""
    edge, decorated = start, False
    for i in range(start, stop):
        if i not in inside and begins.match(lines[i]):
            if not decorated:
                yield edge, i
                edge = i
            decorated = lines[i].lstrip("\f").startswith("@")
    if stop > edge:
        yield edge, stop
