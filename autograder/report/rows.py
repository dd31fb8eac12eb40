"""A report as rows, one for each check: what machines and graders list side by side.

The hidden cases of a check have a row of their own, so that a service can show the two apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder.report import ExerciseReport, Report, Status, Verdict, Where
from autograder.report.escape import one_line, visible
from autograder.report.feedback import Finding, case_name, failing, gravest, hints, message, others
from autograder.report.gap import gap, place


@dataclass(frozen=True, kw_only=True)
class Row:
    """One check of an exercise, on its public or on its hidden cases.

    Args:
        number: of the exercise, and of the row in it, counted from 1: "2.1".
        exercise: its name.
        title: its heading, in one line.
        check: its name, in one line.
        hidden: whether its cases are hidden.
        status: the gravest of its verdicts.
        points, max_points: sums over its verdicts.
        verdicts: one for each case.
    """

    number: str
    exercise: str
    title: str
    check: str
    hidden: bool
    status: Status
    points: float
    max_points: float
    verdicts: Sequence[Verdict]

    @property
    def name(self) -> str:
        """What it is called in a list: "ReLU: gradient of x (hidden cases)"."""
        return f"{self.title}: {self.check}{' (hidden cases)' if self.hidden else ''}"

    @property
    def finding(self) -> Finding | None:
        """What is to be explained: the first failing case, and the others; None if there is nothing."""
        bad = [verdict for verdict in self.verdicts if failing(verdict)]
        return Finding([self.check], bad[0], bad[1:]) if bad else None

    @property
    def where(self) -> Where | None:
        """The place that its explanation speaks of."""
        return next((verdict.where for verdict in self.verdicts if verdict.where), None)


def rows(report: Report) -> list[Row]:
    """All rows of a report, in the order of its checks."""
    return [row for number, exercise in enumerate(report.exercises, 1) for row in _rows(number, exercise)]


def _rows(number: int, exercise: ExerciseReport) -> Iterator[Row]:
    groups: dict[tuple[str, bool], list[Verdict]] = {}
    for verdict in exercise.verdicts:
        groups.setdefault((verdict.check, verdict.hidden), []).append(verdict)
    checks = list(dict.fromkeys(check for check, _ in groups))
    ordered = sorted(groups.items(), key=lambda group: (checks.index(group[0][0]), group[0][1]))
    for at, ((check, hidden), verdicts) in enumerate(ordered, 1):
        yield Row(
            number=f"{number}.{at}",
            exercise=exercise.exercise,
            title=one_line(exercise.title or exercise.exercise),
            check=one_line(check),
            hidden=hidden,
            status=gravest(verdicts),
            points=round(sum(verdict.points for verdict in verdicts), 2),
            max_points=round(sum(verdict.max_points for verdict in verdicts), 2),
            verdicts=verdicts,
        )


def headline(row: Row) -> str:
    """The sentence that says what is wrong; empty if nothing is."""
    told = row.finding.verdict if row.finding else row.verdicts[0]
    return "" if row.status == "passed" else one_line(message(told)[0])


def explanation(row: Row) -> list[str]:
    """What follows the headline, line by line, in plain text: case, place, gap, inputs, other cases, hints."""
    if row.finding is None:
        return []
    told = row.finding.verdict
    parts = [case_name(told), place(told.where)]
    lines = [" · ".join(filter(None, parts)), *message(told)[1].splitlines(), *_gap(told), *_inputs(told)]
    lines += [others(row.finding), *(f"Hint: {hint}" for hint in hints(row.finding))]
    return [part for line in lines if line for part in visible(line).splitlines()]


def _gap(told: Verdict) -> Iterator[str]:
    found = gap(told)
    for label, got, expected in found.rows if found else ():
        yield f"{label}: got {got or 'none'}" + (f", expected {expected}" if expected else "")
    if found and found.facts:
        yield "; ".join(found.facts)


def _inputs(told: Verdict) -> Iterator[str]:
    """The inputs of a public case, to try it again."""
    if not told.hidden and told.detail:
        yield from (f"{name} = {value}" for name, value in told.detail.inputs.items())
