"""Where the lines of a submission's cells stand in its files, for tools that point at files.

A notebook is JSON, in which a line of a cell is a string on some line of the file. It is found by walking through the
text's tokens; what is walked is compared with what was graded, and where the two differ no line is told.
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from autograder.report import Where
from autograder.submission.cells import read_cells
from autograder.submission.find import ZIP, files_of

TEXT = r'"(?:[^"\\\n]|\\.)*"'
TOKEN = re.compile(rf"(?P<key>{TEXT})\s*:|(?P<text>{TEXT})|[{{}}\[\],]")
LINE = re.compile(r"[^\n]*\n|[^\n]+")


Keys = tuple[str | int, ...]


class Lines:
    """The files of a submission; see `find`."""

    def __init__(self, path: Path) -> None:
        self._cells: list[tuple[Path, list[int]]] = []
        for file in files_of(path) if path.exists() else []:
            self._cells += [(file, lines) for lines in _lines(file)]
        self._path = path

    def find(self, where: Where | None) -> tuple[Path, int | None]:
        """The file and, where it can be told, the line of a place; without a place, the submission's path."""
        if where is None or not 1 <= where.cell <= len(self._cells):
            return self._path, None
        file, lines = self._cells[where.cell - 1]
        return file, lines[where.line - 1] if 1 <= where.line <= len(lines) else None


def _lines(file: Path) -> list[list[int]]:
    """For each code cell of a file, the file's line of each of its lines; none where that is not certain."""
    if file.suffix.lower() == ZIP:
        return []
    try:
        data = file.read_bytes()
    except OSError:
        return []
    cells, _ = read_cells(file.name, data)
    text = data.decode("utf-8-sig", "replace")
    found: list[tuple[str, list[int]]] = []
    with suppress(ValueError):
        found += _of_notebook(text) if text.lstrip()[:1] == "{" else _of_script(text, cells)
    same = [source for source, _ in found] == cells  # a damaged file is read otherwise
    return [lines for _, lines in found] if same else [[] for _ in cells]


def _of_script(text: str, cells: list[str]) -> Iterator[tuple[str, list[int]]]:
    """The cells of a script follow each other in it."""
    text = text.replace("\r\n", "\n")
    at = 0
    for cell in cells:
        at = max(at, text.find(cell, at))
        first = text.count("\n", 0, at) + 1
        yield cell, [first + n for n in range(cell.count("\n") + 1)]
        at += len(cell)


def _of_notebook(text: str) -> Iterator[tuple[str, list[int]]]:
    """The code cells of a notebook: source, and the file's line of each line."""
    cells: dict[Keys, dict[str | int, list[tuple[str, int]]]] = {}
    for path, token, line in _strings(text):
        start = 2 if path[:1] == ("worksheets",) else 0
        if path[start : start + 1] == ("cells",) and len(path) in {start + 3, start + 4}:
            cell = cells.setdefault(path[: start + 2], {})
            cell.setdefault(path[start + 2], []).append((json.loads(token), line))
    for cell in cells.values():
        if [word for word, _ in cell.get("cell_type", [])] == ["code"]:
            pieces = cell.get("source", cell.get("input", []))
            yield "".join(piece for piece, _ in pieces), list(_lines_of(pieces))


def _lines_of(pieces: Iterable[tuple[str, int]]) -> Iterator[int]:
    """The file's line in which each line of a source begins."""
    begins = True
    for piece, line in pieces:
        for part in LINE.findall(piece):
            if begins:
                yield line
            begins = part.endswith("\n")


def _strings(text: str) -> Iterator[tuple[Keys, str, int]]:
    """Every string of a JSON text that is no key: where it is in the data, itself, and its line in the text."""
    path: list[str | int] = []
    line, at = 1, 0
    for token in TOKEN.finditer(text):
        line, at = line + text.count("\n", at, token.start()), token.start()
        if token["text"]:
            yield tuple(path), token["text"], line
        else:
            _step(path, token)


def _step(path: list[str | int], token: re.Match[str]) -> None:
    """Follow a token that is no value: into a container, out of it, or to its next key or index."""
    if token[0] in "{[":
        path.append("" if token[0] == "{" else 0)
    elif path and token[0] in "}]":
        path.pop()
    elif path and token["key"]:
        path[-1] = json.loads(token["key"])
    elif path and isinstance(path[-1], int):
        path[-1] += 1
