"""What `check` shows: HTML in a notebook, text elsewhere."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.notebook import page
from autograder.report import ExerciseReport
from autograder.report.escape import one_line
from autograder.report.feedback import SIGNS, WORDS, not_started, status_of
from autograder.report.formats.text import SIGN_WIDTH, exercise_lines
from autograder.report.gap import counted, points
from autograder.report.layout import WIDTH, cut, pad

LATER = "Hidden checks run when it is graded."
SHARED = "Points are those of the checks that you see; the hidden ones, which run when it is graded, share in them."


@dataclass(frozen=True)
class Message:
    """A sentence."""

    text: str

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return page.boxed("missing", page.paragraph(self.text))


@dataclass(frozen=True)
class Result:
    """The outcome of a check."""

    report: ExerciseReport

    @property
    def passed(self) -> bool:
        """Whether every public check passed."""
        return status_of(self.report) == "passed"

    def __repr__(self) -> str:
        if not_started(self.report):
            return f"{SIGNS['missing']} {self._to_do()}"
        first, *rest = exercise_lines(self.report)
        return "\n".join([first, *textwrap.dedent("\n".join(rest)).strip("\n").splitlines(), "", LATER])

    def _repr_html_(self) -> str:
        if not_started(self.report):
            return page.boxed("missing", page.paragraph(f"{SIGNS['missing']} {self._to_do()}"))
        return page.boxed(status_of(self.report), page.exercise(self.report), page.paragraph(LATER))

    def _to_do(self) -> str:
        told = [v.message.split()[0] for v in self.report.verdicts if v.message and "Not tried" not in v.message]
        names = " and ".join(dict.fromkeys(told))
        return f"{self.report.title}: not started. Write {names} above, and run this cell again."


@dataclass(frozen=True, kw_only=True)
class Overview:
    """All exercises of an assignment.

    Args:
        reports: of those that have public checks.
        later: titles of those whose checks are all hidden.
    """

    reports: Sequence[ExerciseReport]
    later: Sequence[str]

    @property
    def first_line(self) -> str:
        """How far the student is."""
        done = sum(status_of(report) == "passed" for report in self.reports)
        score, of = (sum(scores) for scores in zip(*((r.score, r.max_score) for r in self.reports), strict=True))
        return f"{done} of {counted(len(self.reports), 'exercise')} passed, {points(score)} of {points(of)} points"

    def rows(self) -> list[tuple[str, str, str, str]]:
        """For each exercise: its sign and word, its points, its title, and the mistake that was named."""
        told = [(status_of(r), f"{points(r.score)} / {points(r.max_score)}", r.title, r.mistake) for r in self.reports]
        shown = [(f"{SIGNS[status]} {WORDS[status]}", score, title, why) for status, score, title, why in told]
        return [*shown, *((f"{SIGNS['skipped']} later", "", title, "All checks are hidden.") for title in self.later)]

    def __repr__(self) -> str:
        room = max(len(score) for _, score, *_ in self.rows())
        lines = [
            cut(f"{pad(word, SIGN_WIDTH)}  {score:>{room}}  {one_line(': '.join(filter(None, told)))}", WIDTH)
            for word, score, *told in self.rows()
        ]
        return "\n".join([self.first_line, "", *lines, "", SHARED])

    def _repr_html_(self) -> str:
        table = page.table(self.first_line, ("Status", "Points", "Exercise", "What was found"), self.rows(), head=2)
        done = all(status_of(report) == "passed" for report in self.reports)
        return page.boxed("passed" if done else "missing", table, page.paragraph(SHARED))
