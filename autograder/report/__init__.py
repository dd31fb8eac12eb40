"""A report: all verdicts of one submission, its score and its feedback. One schema, many writers.

The writers are in `formats`; the other modules help them.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

SCHEMA = "autograder/report/v1"

Status = Literal["passed", "failed", "imprecise", "missing", "error", "timeout", "skipped"]


@dataclass(frozen=True)
class Where:
    """A place in a submission.

    Args:
        cell: the code cell, counted from 1; a `.py` file without cell marks is cell 1.
        line: in that cell, counted from 1.
    """

    cell: int
    line: int


@dataclass(frozen=True)
class Note:
    """Something to know about a submission that costs no points by itself."""

    text: str
    where: Where | None = None


@dataclass(frozen=True, kw_only=True)
class Detail:
    """The gap between what a function returned and what was expected, at the first element that differs.

    Args:
        output: which output, in the words of the contract ("dx", "loss", "w after step 3").
        shape_got, shape_expected: of the whole output.
        dtype_got, dtype_expected: likewise, as numpy names them.
        differ, total: how many elements are outside the tolerance, of how many.
        first_index: of the first such element, in C order.
        got, expected: the values there; `expected` is None for a hidden case.
        tolerance: allowed distance there; None for a hidden case.
        max_abs, max_rel: the largest distance, absolute, and relative to an expected value other than 0; None for a
            hidden case, and the latter where all of these are right.
        inputs: the case's inputs as text, by name, shortened; empty for a hidden case.
        call: code for a notebook that repeats the call; empty for a hidden case.
        heat: a picture of where the output is wrong: a text for each row, `.` right, 1 to 9 the further off, `x` not
            finite; empty for a hidden case, and where it would tell nothing.
        curve: points of a function of one variable: x, got and expected; likewise.
    """

    output: str
    shape_got: list[int] | None = None
    shape_expected: list[int] | None = None
    dtype_got: str | None = None
    dtype_expected: str | None = None
    differ: int | None = None
    total: int | None = None
    first_index: list[int] | None = None
    got: float | None = None
    expected: float | None = None
    tolerance: float | None = None
    max_abs: float | None = None
    max_rel: float | None = None
    inputs: dict[str, str] = field(default_factory=dict)
    call: str = ""
    heat: list[str] = field(default_factory=list)
    curve: list[list[float]] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """The outcome of one check on one case.

    Args:
        check: what is verified ("forward", "gradient of x", "inputs unchanged").
        case: the name of the inputs; empty where a check has no single case.
        status: the outcome.
        points, max_points: earned and possible.
        hidden: whether students see neither inputs nor expected values.
        message: for anything but passed: the first line (at most 80 characters where it can be), then more lines.
        hint: of the case, shown when it is not passed.
        where: the place in the submission that the message speaks of.
        seconds: time that the student's function took in this case.
        detail: the gap, where there is one to show.
    """

    check: str
    case: str
    status: Status
    points: float
    max_points: float
    hidden: bool = False
    message: str = ""
    hint: str = ""
    where: Where | None = None
    seconds: float | None = None
    detail: Detail | None = None


@dataclass(frozen=True, kw_only=True)
class ExerciseReport:
    """The verdicts of one exercise.

    Args:
        exercise: its name.
        title: its heading.
        score, max_score: sums over the verdicts.
        verdicts: one for each check and case.
        mistake: the sentence of the known mistake that explains the failures, if one does.
        printed: what the student's code printed while it was graded, shortened.
    """

    exercise: str
    title: str
    score: float
    max_score: float
    verdicts: Sequence[Verdict]
    mistake: str = ""
    printed: str = ""


@dataclass(frozen=True, kw_only=True)
class Report:
    """All that is known about one submission.

    Args:
        submission: its path, as given.
        assignment: its name; empty if none was named and the exercises belong to several.
        seed: of the hidden inputs.
        tier: of the isolation (0 to 4).
        versions: of python, numpy and autograder.
        started: when grading began, ISO 8601, UTC.
        seconds: how long it took.
        score, max_score: sums over the exercises.
        exercises: in the order of the course.
        notes: about the submission as a whole, with cell and line.
    """

    submission: str
    assignment: str
    seed: int
    tier: int
    versions: dict[str, str]
    started: str
    seconds: float
    score: float
    max_score: float
    exercises: Sequence[ExerciseReport]
    notes: Sequence[Note] = ()


def plain(report: Report) -> dict[str, Any]:
    """The report as JSON data."""
    return {"schema": SCHEMA, **asdict(report)}
