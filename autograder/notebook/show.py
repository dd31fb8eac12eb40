"""What `check` shows: HTML in a notebook, text elsewhere."""

import html
import textwrap
from dataclasses import dataclass

from autograder.report import ExerciseReport
from autograder.report.feedback import not_started, status_of
from autograder.report.formats.text import exercise_lines

COLOURS = {"passed": "#1a7f37", "missing": "#6e7781", "imprecise": "#9a6700"}
LATER = "Hidden checks run when it is graded."
STYLE = "border-left: 4px solid {}; padding: 0.2em 0.9em; margin: 0.3em 0; overflow-x: auto"


@dataclass(frozen=True)
class Message:
    """A sentence."""

    text: str

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return f'<div style="{STYLE.format("#6e7781")}">{html.escape(self.text)}</div>'


@dataclass(frozen=True)
class Result:
    """The outcome of a check."""

    report: ExerciseReport

    @property
    def passed(self) -> bool:
        """Whether every public check passed."""
        return status_of(self.report) == "passed"

    def lines(self) -> list[str]:
        """The first line, and what is to be said besides."""
        if not_started(self.report):
            told = [v.message.split()[0] for v in self.report.verdicts if v.message and "Not tried" not in v.message]
            names = " and ".join(dict.fromkeys(told))
            return [f"○ {self.report.title}: not started. Write {names} above, and run this cell again."]
        first, *rest = exercise_lines(self.report)
        return [first, *textwrap.dedent("\n".join(rest)).strip("\n").splitlines(), "", LATER]

    def __repr__(self) -> str:
        return "\n".join(self.lines())

    def _repr_html_(self) -> str:
        first, *rest = self.lines()
        colour = COLOURS.get(status_of(self.report), "#cf222e")
        body = "\n".join(rest).strip("\n")
        pre = f'<pre style="margin: 0.4em 0; white-space: pre-wrap">{html.escape(body)}</pre>' if body else ""
        return f'<div style="{STYLE.format(colour)}"><strong>{html.escape(first)}</strong>{pre}</div>'
