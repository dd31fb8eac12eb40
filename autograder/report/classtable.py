"""The class as a table of plain text: the exercises by number, the signs in words, and a row for each submission."""

from collections.abc import Sequence

from autograder.report import ExerciseReport, Report
from autograder.report.escape import one_line
from autograder.report.feedback import SIGNS, WORDS, status_of
from autograder.report.gap import counted, points
from autograder.report.layout import WIDTH, pad, width, wrap
from autograder.report.summary import Column, columns, names

NAME_WIDTH = 16
GAP = "  "

Strip = list[str]


def lines(reports: Sequence[Report]) -> list[str]:
    """The table; in several blocks, each with the names again, if the exercises do not fit side by side."""
    if not reports:
        return ["No submissions."]
    exercises = columns(reports)
    people = _strip("submission", [one_line(name) for name in names(reports)])
    scores = _strip("score", [f"{points(report.score)}/{points(report.max_score)}" for report in reports])
    cells = [_cells(number, column, len(reports)) for number, column in enumerate(exercises, 1)]
    found = _legend(exercises)
    for block in _blocks(people, scores, cells):
        found += ["", *_rows(block)]
    return found


def _legend(exercises: Sequence[Column]) -> list[str]:
    found = []
    for number, column in enumerate(exercises, 1):
        text = f"{one_line(column.title)} ({counted(column.max_score, 'point')})"
        found += wrap(text, f"{number:>3}  ", after="     ")
    used = {status_of(exercise) for column in exercises for exercise in column.reports.values()}
    signs = GAP.join(f"{sign} {WORDS[status]}" for status, sign in SIGNS.items() if status in used)
    return [*found, "", signs] if signs else found


def _strip(head: str, cells: Sequence[str]) -> Strip:
    """A column of cells of one width."""
    room = max(map(width, (head, *cells)))
    return [pad(cell, room) for cell in (head, *cells)]


def _cells(number: int, column: Column, rows: int) -> Strip:
    return _strip(str(number), [_cell(column.reports.get(row)) for row in range(rows)])


def _cell(exercise: ExerciseReport | None) -> str:
    return f"{SIGNS[status_of(exercise)]} {points(exercise.score)}" if exercise else ""


def _blocks(people: Strip, scores: Strip, cells: Sequence[Strip]) -> list[list[Strip]]:
    """As many columns side by side as fit beside a name of NAME_WIDTH columns."""
    room = WIDTH - min(NAME_WIDTH, width(people[0])) - len(GAP) - width(scores[0])
    blocks: list[list[Strip]] = [[]]
    left = room
    for strip in cells:
        left -= len(GAP) + width(strip[0])
        if left < 0 and blocks[-1]:
            blocks.append([])
            left = room - len(GAP) - width(strip[0])
        blocks[-1].append(strip)
    return [_named(people, scores, block) for block in blocks]


def _named(people: Strip, scores: Strip, block: Sequence[Strip]) -> list[Strip]:
    """The names, cut to the room that the rest leaves, before the rest."""
    room = WIDTH - sum(len(GAP) + width(strip[0]) for strip in (scores, *block))
    short = [pad(name.rstrip(), min(room, width(people[0]))) for name in people]
    return [short, scores, *block]


def _rows(block: Sequence[Strip]) -> list[str]:
    head, *rows = (GAP.join(row).rstrip() for row in zip(*block, strict=True))
    return [head, "-" * max(map(width, (head, *rows))), *rows]
