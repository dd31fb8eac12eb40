"""A table for a spreadsheet, `report.csv`: a row for each submission, a column for each exercise.

A text that a spreadsheet would take for a formula begins with an apostrophe.
"""

import csv
import io
from collections.abc import Sequence

from autograder.report import Report
from autograder.report.escape import one_line
from autograder.report.feedback import WORDS, status_of
from autograder.report.summary import columns, names

HEAD = ("submission", "assignment", "score", "max_score")


def write(reports: Sequence[Report]) -> dict[str, str]:
    """All submissions in one file."""
    stream = io.StringIO()
    table = csv.writer(stream, lineterminator="\n")
    exercises = columns(reports)
    titles = [title for column in exercises for title in (column.title, f"{column.title}: outcome")]
    table.writerow([*HEAD, *map(harmless, titles), "notes"])
    for row, (name, report) in enumerate(zip(names(reports), reports, strict=True)):
        found = [column.reports.get(row) for column in exercises]
        cells = [
            cell for each in found for cell in ((_number(each.score), WORDS[status_of(each)]) if each else ("", ""))
        ]
        notes = harmless(" ".join(note.text for note in report.notes))
        scores = (_number(report.score), _number(report.max_score))
        table.writerow([harmless(name), harmless(report.assignment), *scores, *cells, notes])
    return {"report.csv": stream.getvalue()}


def harmless(text: str) -> str:
    """Text that no spreadsheet runs: formulas begin with `=`, `+`, `-` or `@`, after blanks too."""
    shown = one_line(text)
    return f"'{shown}" if shown.lstrip(" \u00a0")[:1] in tuple("=+-@\uff1d\uff0b\uff0d\uff20") else shown


def _number(value: float) -> str:
    """With two decimals at most and no separator of thousands, which Canvas would read as a point."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
