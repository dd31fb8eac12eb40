"""Putting one exercise of a notebook back to its stub; every other byte of the file stays.

The notebook is read as text and JSON. A student's code is not parsed: a cell is found by its id, or by the lines that
begin a definition.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from autograder.notebook.stubs import StubError

DEFINED = re.compile(r"^(?:async\s+)?(?:def|class)\s+(\w+)", re.MULTILINE)
SOURCE = re.compile(r'"source"\s*:\s*')


@dataclass(frozen=True)
class Span:
    """The text of a cell's source in the file.

    Args:
        start, stop: where it stands.
        value: what it says: one string, or a list of lines.
    """

    start: int
    stop: int
    value: Any


def reset(text: str, stubs: Mapping[str, str], wanted: str) -> str:
    """The text of a notebook with one exercise put back.

    Args:
        text: of the notebook.
        stubs: of the assignment, by exercise.
        wanted: the exercise, or a function that it asks for.

    Raises:
        StubError: if there is no such exercise, or no single cell that holds it and nothing else.
    """
    exercise = resolve(stubs, wanted)
    try:
        notebook = json.loads(text.removeprefix("\ufeff"))
        number = holder(notebook["cells"], stubs, exercise)
        span = spans(text, notebook["cells"])[number]
    except (ValueError, KeyError, TypeError) as error:
        msg = f"the notebook cannot be read ({type(error).__name__}: {error}); open and save it in Jupyter first"
        raise StubError(msg) from error
    return text[: span.start] + _written(span.value, stubs[exercise], text[span.start : span.stop]) + text[span.stop :]


def resolve(stubs: Mapping[str, str], wanted: str) -> str:
    """The exercise that is meant.

    Raises:
        StubError: if there is none.
    """
    found = [name for name, stub in stubs.items() if wanted == name or wanted in DEFINED.findall(stub)]
    if not found:
        msg = f"no exercise {wanted!r} here; there are: {', '.join(stubs)}"
        raise StubError(msg)
    return wanted if wanted in stubs else found[0]


def holder(cells: list[Any], stubs: Mapping[str, str], exercise: str) -> int:
    """The index of the cell to put back.

    Raises:
        StubError: if no cell holds the exercise, or several do, or one holds others too.
    """
    asked = {name: set(DEFINED.findall(stub)) for name, stub in stubs.items()}
    defined = [set(DEFINED.findall(_joined(cell["source"]))) if _is_code(cell) else set() for cell in cells]
    found = [i for i, names in enumerate(defined) if names & asked[exercise]]
    by_id = [i for i, cell in enumerate(cells) if _is_code(cell) and cell.get("id") == f"{exercise}-code"]
    if len(found or by_id) != 1:
        where = f"is in cells {_numbers(cells, found)}: keep one of them" if found else "is in no cell: add one for it"
        msg = f"{exercise} {where}, with `{min(asked[exercise])}`, and try again"
        raise StubError(msg)
    number = (found or by_id)[0]
    others = [name for name, names in asked.items() if name != exercise and names & defined[number]]
    if others:
        cell = _numbers(cells, [number])
        msg = f"cell {cell} holds {', '.join(others)} too: move {exercise} to a cell of its own first"
        raise StubError(msg)
    return number


def spans(text: str, cells: list[Any]) -> list[Span]:
    """Where each cell's source stands in the file, in the order of the cells.

    Raises:
        ValueError: if that cannot be told.
    """
    decoder = json.JSONDecoder()
    found = []
    for match in SOURCE.finditer(text):
        value, stop = decoder.raw_decode(text, match.end())
        found.append(Span(match.end(), stop, value))
    kept = iter([span for span in found if isinstance(span.value, str | list)])
    placed = [next((span for span in kept if span.value == cell["source"]), None) for cell in cells]
    if None in placed or any(a.start >= b.start for a, b in pairwise(filter(None, placed))):
        raise ValueError("its cells are not where they should be")
    return [span for span in placed if span]


def _written(old: Any, new: str, text: str) -> str:
    """The JSON of a source, as one string or in lines, indented as the old one was."""
    plain = text.isascii()
    if isinstance(old, str):
        return json.dumps(new, ensure_ascii=plain)
    first = re.match(r"\[(\s*)", text)
    last = re.search(r"(\s*)\]$", text)
    before, after = first[1] if first else "", last[1] if last else ""
    lines = [json.dumps(line, ensure_ascii=plain) for line in new.splitlines(keepends=True)]
    return f"[{before}{f',{before}'.join(lines)}{after}]"


def put_back(path: Path, text: str) -> None:
    """Write a notebook whole, or not at all."""
    draft = path.with_name(f".{path.name}.draft")
    draft.write_bytes(text.encode())
    draft.replace(path)


def _is_code(cell: Any) -> bool:
    return isinstance(cell, dict) and cell.get("cell_type") == "code"


def _joined(source: Any) -> str:
    return source if isinstance(source, str) else "".join(source)


def _numbers(cells: list[Any], found: list[int]) -> str:
    """The numbers of code cells as reports count them."""
    return ", ".join(str(sum(map(_is_code, cells[: index + 1]))) for index in found)
