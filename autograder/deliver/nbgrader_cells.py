"""The notebook that nbgrader files away: a student's cells in the frame of the released notebook, with our verdicts.

Of a student's notebook only kinds, sources and ids of cells are taken, as text. Everything that nbgrader goes by
(points, locks, checksums, outputs) comes from the released notebook and from the report.
"""

import html
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.report import ExerciseReport, Note, Report
from autograder.report.escape import visible
from autograder.report.formats.text import exercise_lines
from autograder.report.gap import place
from autograder.submission.cells import CELL_LIMIT, SIZE_LIMIT
from autograder.submission.find import Submission, files_of

KINDS = ("code", "markdown", "raw")
NOTES = "# Notes on this submission"
STYLE = "white-space: pre-wrap"

Data = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A cell of a student's notebook.

    Args:
        kind: one of KINDS.
        source: its text.
        grade_id: what it calls itself; empty if nothing.
    """

    kind: str
    source: str
    grade_id: str = ""


def cells_of(folder: Path, name: str, submission: Submission) -> list[Cell]:
    """The cells of a student's notebook, and below them the code cells of whatever else was handed in.

    Args:
        folder: of the student.
        name: of the notebook as it was released; without one, the first that can be read whole is taken.
        submission: what was read of the folder.
    """
    files = sorted(files_of(folder), key=lambda file: file.name != name)
    cells = next(filter(None, map(_read, files)), [])
    shown = {cell.source for cell in cells}
    others = (_clean(source) for source in submission.cells)
    return [*cells, *(Cell(kind="code", source=source) for source in others if source not in shown)]


def _read(notebook: Path) -> list[Cell]:
    """The cells of a notebook; none if it cannot be read whole."""
    try:
        with notebook.open("rb") as stream:
            data = json.loads(stream.read(SIZE_LIMIT))
        return [_cell(cell) for cell in data["cells"][:CELL_LIMIT]]
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return []


def _cell(cell: Data) -> Cell:
    source = cell.get("source", "")
    kind = cell.get("cell_type")
    return Cell(
        kind=kind if kind in KINDS else "raw",
        source=_clean("".join(line for line in source if isinstance(line, str))),
        grade_id=_grade_id(cell.get("metadata")),
    )


def _clean(source: str) -> str:
    """Text that can be written to a file: half a surrogate pair cannot."""
    return source.encode("utf-8", "replace").decode("utf-8")


def _grade_id(metadata: Any) -> str:
    own = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = own.get("grade_id") if isinstance(own, dict) else None
    return name if isinstance(name, str) else ""


def framed(cells: Sequence[Cell], released: Data) -> Data:
    """The student's cells, each with the metadata of the released cell that has its id, the first of a kind.

    A cell without an id may be a check by its source. Locked cells get the released source; graded cells that are gone
    are put at the end.
    """
    left = {name: cell for cell in released["cells"] if (name := _grade_id(cell["metadata"]))}
    checks = {"".join(cell["source"]): name for name, cell in left.items() if _nbgrader(cell).get("locked")}
    kept = []
    for cell in cells:
        name = cell.grade_id or checks.get(cell.source, "")
        frame = left.get(name)
        if frame is None or frame["cell_type"] != cell.kind:
            kept.append(_new(cell.kind, cell.source, {}))
        else:
            del left[name]
            kept.append(_filled(frame, cell.source))
    kept += [_filled(frame, "".join(frame["source"])) for frame in left.values() if _nbgrader(frame).get("grade")]
    return {"cells": kept, "metadata": released["metadata"], "nbformat": 4, "nbformat_minor": 5}


def _nbgrader(cell: Data) -> Data:
    own: Data = cell["metadata"].get("nbgrader", {})
    return own


def _filled(frame: Data, source: str) -> Data:
    locked = _nbgrader(frame).get("locked") or not _nbgrader(frame).get("solution")
    return _new(frame["cell_type"], "".join(frame["source"]) if locked else source, frame["metadata"])


def _new(kind: str, source: str, metadata: Data) -> Data:
    cell = {"cell_type": kind, "metadata": metadata, "source": source}
    return {**cell, "execution_count": None, "outputs": []} if kind == "code" else cell


def told(notebook: Data, report: Report) -> Data:
    """The notebook with every exercise's points and feedback as the output of its check cell, and notes on top."""
    exercises = {exercise.exercise: exercise for exercise in report.exercises}
    for cell in notebook["cells"]:
        exercise = exercises.get(_grade_id(cell["metadata"]))
        if exercise and _nbgrader(cell).get("grade"):
            cell["outputs"] = [_result(exercise, _nbgrader(cell)["points"])]
    cells = [*_notes(report.notes), *notebook["cells"]]
    return {**notebook, "cells": [{**cell, "id": f"cell-{n}"} for n, cell in enumerate(cells)]}


def _result(exercise: ExerciseReport, points: float) -> Data:
    """What nbgrader takes for partial credit, as plain text; what people read, as HTML."""
    text = html.escape("\n".join(exercise_lines(exercise)))
    score = credit(exercise, points)
    data = {"text/plain": repr(score), "text/html": f'<pre style="{STYLE}">{text}</pre>'}
    return {"output_type": "execute_result", "execution_count": None, "metadata": {}, "data": data}


def credit(exercise: ExerciseReport, points: float) -> float:
    """The points of a cell that its teacher may have given another worth."""
    return float(round(exercise.score * points / exercise.max_score, 2)) if exercise.max_score else 0.0


def _notes(notes: Sequence[Note]) -> Iterator[Data]:
    if notes:
        text = "".join(f"{_note(note)}\n" for note in notes)
        yield {**_new("code", NOTES, {}), "outputs": [{"output_type": "stream", "name": "stdout", "text": text}]}


def _note(note: Note) -> str:
    return visible(f"{place(note.where)}: {note.text}" if note.where else note.text)
