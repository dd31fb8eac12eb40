"""From the bytes of one file to the source of its code cells.

Only the source of code cells is taken from a notebook: no metadata, no outputs. A damaged file gives what can be read
of it, with a note.
"""

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from autograder.report import Note, Where

SIZE_LIMIT = 32 << 20
CELL_LIMIT = 2000
SOURCE_LIMIT = 4 << 20
NOTEBOOK, SCRIPT = ".ipynb", ".py"
CELL_START = re.compile(r'\{\s*"cell_type"\s*:')
MARK = re.compile(r"^# ?(?:%%|In ?\[[ \d]*\]:?)(.*)$", re.MULTILINE)

Cells = tuple[list[str], list[Note]]


def read_cells(name: str, data: bytes) -> Cells:
    """The code cells of a file, and notes on what could not be read.

    Args:
        name: of the file; its ending tells the kind.
        data: its content.
    """
    if len(data) > SIZE_LIMIT:
        return [], [Note(f"{name} has {len(data) >> 20} MB; the limit is {SIZE_LIMIT >> 20} MB. Clear its outputs.")]
    text, notes = _decoded(name, data)
    cells, more = _notebook(name, text) if _is_notebook(name, text) else (_script(text), [])
    kept = [cell for cell in cells if len(cell) <= SOURCE_LIMIT][:CELL_LIMIT]
    if len(kept) < len(cells):
        more.append(Note(f"{name}: {len(cells) - len(kept)} cells were left out: too many, or too long."))
    return kept, notes + more


def _is_notebook(name: str, text: str) -> bool:
    """Whether a file is a notebook, by its ending, or because somebody has saved it under another name."""
    return PurePath(name).suffix.lower() == NOTEBOOK or (text.lstrip()[:1] == "{" and '"nbformat"' in text)


def _decoded(name: str, data: bytes) -> tuple[str, list[Note]]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", "replace")
        return text, [Note(f"{name} is not valid UTF-16: some characters are lost.")] if "\ufffd" in text else []
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        note = Note(f"{name} is not valid UTF-8 at byte {error.start}; read as Latin-1.")
        return data.decode("latin-1"), [note]


def _notebook(name: str, text: str) -> Cells:
    """The code cells of a notebook of format 3 or 4."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        return _salvage(name, text, error)
    cells = list(_raw_cells(data))
    if not cells:
        return [], [Note(f"{name} holds no cells: it is not a notebook, or an empty one.")]
    return [_source(cell) for cell in cells if _is_code(cell)], []


def _raw_cells(data: Any) -> Iterator[Any]:
    """All cells of a notebook; format 3 keeps them in worksheets."""
    if not isinstance(data, dict):
        return
    sheets = data.get("worksheets")
    for holder in [data, *(sheets if isinstance(sheets, list) else [])]:
        cells = holder.get("cells") if isinstance(holder, dict) else None
        yield from cells if isinstance(cells, list) else []


def _is_code(cell: Any) -> bool:
    return isinstance(cell, dict) and cell.get("cell_type") == "code"


def _source(cell: dict[str, Any]) -> str:
    """A cell's text: one string, or a list of lines; called `input` in format 3."""
    source = cell.get("source", cell.get("input", ""))
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""


def _salvage(name: str, text: str, error: Exception) -> Cells:
    """The cells of a damaged notebook that are whole."""
    decoder = json.JSONDecoder()
    cells = []
    starts = [match.start() for match in CELL_START.finditer(text)]
    for start in starts[:CELL_LIMIT]:
        try:
            cells.append(decoder.raw_decode(text, start)[0])
        except (ValueError, RecursionError):
            continue
    place = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
    found = f"{len(cells)} of {len(starts)} cells could be read" if starts else "no cell could be read"
    note = Note(f"{name} is damaged{place} (not valid JSON): {found}. Ask for the notebook again.")
    return [_source(cell) for cell in cells if _is_code(cell)], [note]


def _script(text: str) -> list[str]:
    """A Python file: one cell, or several where it has cell marks (`# %%`, `# In[3]:`)."""
    text = text.replace("\r\n", "\n")
    marks = list(MARK.finditer(text))
    if not marks:
        return [text]
    edges = [m.start() for m in marks] + [len(text)]
    bodies = [text[a:b] for a, b in itertools.pairwise(edges)]
    code = [
        body for body, mark in zip(bodies, marks, strict=True) if "markdown" not in mark[1] and "[raw]" not in mark[1]
    ]
    return [text[: edges[0]], *code] if text[: edges[0]].strip() else code


def starts(groups: list[tuple[str, list[str]]]) -> list[Note]:
    """Notes that tell which cells came from which file, where there are several."""
    notes = []
    first = 1
    for name, cells in groups:
        if cells:
            notes.append(Note(f"Cells {first} to {first + len(cells) - 1} are those of {name}.", Where(first, 1)))
        first += len(cells)
    return notes if len(groups) > 1 else []
