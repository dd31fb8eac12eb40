"""A class at a glance: short names, the exercises as columns, figures, and where most went wrong."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from autograder.report import ExerciseReport, Report
from autograder.report.feedback import failing, not_started
from autograder.report.gap import counted, points

Key = tuple[str, str]

BARS = 10
MOST = 3


@dataclass(frozen=True, kw_only=True)
class Column:
    """One exercise across the class.

    Args:
        title: its heading.
        max_score: its points.
        reports: of every submission that has it.
    """

    title: str
    max_score: float
    reports: Mapping[int, ExerciseReport]

    @property
    def full(self) -> int:
        """How many earned all points."""
        return sum(report.score >= report.max_score for report in self.reports.values())

    @property
    def unstarted(self) -> int:
        """How many left the stub untouched."""
        return sum(not_started(report) for report in self.reports.values())

    @property
    def mistakes(self) -> list[tuple[str, int]]:
        """The most common known mistakes, with counts of submissions."""
        return _most(Counter(report.mistake for report in self.reports.values() if report.mistake))

    @property
    def checks(self) -> list[tuple[str, int]]:
        """The checks that fail most, with counts of submissions."""
        return _most(Counter(check for report in self.reports.values() for check in _failed(report)))


@dataclass(frozen=True)
class Figure:
    """One number about the class: its label, itself, and what it is of."""

    label: str
    value: str
    note: str = ""


def columns(reports: Sequence[Report]) -> list[Column]:
    """The exercises of all submissions, in order of first appearance; `reports` of a column are keyed by row."""
    cells: dict[Key, dict[int, ExerciseReport]] = {}
    for row, report in enumerate(reports):
        for exercise in report.exercises:
            cells.setdefault((report.assignment, exercise.exercise), {})[row] = exercise
    return [_column(found) for found in cells.values()]


def names(reports: Sequence[Report]) -> list[str]:
    """Short names: the paths without the folders, the file name and the extension that all have in common."""
    paths = [re.split(r"[\\/]+", report.submission.strip("\\/")) for report in reports]
    if len(paths) > 1:
        _strip(paths, first=True)
        _strip(paths, first=False)
        if len({PurePosixPath(path[-1]).suffix for path in paths}) == 1:
            paths = [[*path[:-1], PurePosixPath(path[-1]).stem] for path in paths]
        return ["/".join(path) or "submission" for path in paths]
    return [path[-1] or "submission" for path in paths]


def heading(reports: Sequence[Report]) -> str:
    """The assignment, if all submissions are of one."""
    assignments = {report.assignment for report in reports}
    return assignments.pop() if len(assignments) == 1 else ""


def percent(report: Report) -> float:
    """The score in per cent; 0 where there is nothing to earn."""
    return 100 * report.score / report.max_score if report.max_score else 0.0


def figures(reports: Sequence[Report]) -> list[Figure]:
    """How many, how well; in points if the maximum is the same for all, else in per cent."""
    from statistics import mean, median  # noqa: PLC0415 - one student's feedback does without

    if not reports:
        return []
    same = len({report.max_score for report in reports}) == 1
    scores = [report.score if same else percent(report) for report in reports]
    of = f"of {points(reports[0].max_score)}" if same else "per cent"
    full = sum(report.score >= report.max_score for report in reports)
    return [
        Figure("Submissions", str(len(reports))),
        Figure("Median score", points(median(scores)), of),
        Figure("Mean score", points(mean(scores)), of),
        Figure("Full marks", str(full), f"of {len(reports)}"),
    ]


def distribution(reports: Sequence[Report]) -> list[int]:
    """How many scored 0 to 10 per cent, 10 to 20, ..., 90 to 100; full marks are in the last."""
    counts = Counter(max(0, min(int(percent(report) * BARS / 100), BARS - 1)) for report in reports)
    return [counts[bar] for bar in range(BARS)]


def described(counts: Sequence[int]) -> str:
    """The distribution in words, for those who do not see the bars."""
    step = 100 // BARS
    parts = [f"{bar * step} to {bar * step + step} per cent: {count}" for bar, count in enumerate(counts) if count]
    return f"{counted(sum(counts), 'submission')}. {'; '.join(parts)}."


def _column(cells: Mapping[int, ExerciseReport]) -> Column:
    first = next(iter(cells.values()))
    return Column(title=first.title or first.exercise, max_score=first.max_score, reports=cells)


def _strip(paths: list[list[str]], *, first: bool) -> None:
    """Drop the first (or last) part while all agree on it and each keeps one."""
    at = 0 if first else -1
    while all(len(path) > 1 for path in paths) and len({path[at] for path in paths}) == 1:
        for path in paths:
            del path[at]


def _failed(exercise: ExerciseReport) -> set[str]:
    return {verdict.check for verdict in exercise.verdicts if failing(verdict)}


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    """The highest counts; ties in alphabetical order, so that the text is the same in every run."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST]
