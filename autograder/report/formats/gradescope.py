"""Gradescope's `results.json`: one test for each check; the hidden cases of a check are a test of their own.

Several submissions go to a folder each, named like the pages of `html`. A text that a student wrote or printed is
escaped, and stands in an `output` alone. The seed of the hidden inputs is left out: results travel to browsers.
"""

import html
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from autograder.report import ExerciseReport, Report
from autograder.report.escape import one_line, visible
from autograder.report.feedback import SIGNS, WORDS
from autograder.report.gap import place, points
from autograder.report.rows import Row, explanation, headline, rows
from autograder.report.slugs import slugs
from autograder.report.summary import names

Visibility = Literal["visible", "after_due_date", "after_published", "hidden"]

PRINTED = 4000


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What an instructor chooses.

    Args:
        hidden: who sees the tests of hidden cases, and when. Gradescope shows no total as long as a test is not
            visible, so by default all are; their texts hold no numbers.
        printed: whether students see what their code printed.
        leaderboard: the assignments that have one: by score, and by the grader's own time.
    """

    hidden: Visibility = "visible"
    printed: bool = True
    leaderboard: Sequence[str] = ()


def write(reports: Sequence[Report]) -> dict[str, str]:
    """A file for each report."""
    if len(reports) == 1:
        return {"results.json": text(reports[0], Settings())}
    folders = slugs(names(reports))
    return {f"{slug}/results.json": text(report, Settings()) for slug, report in zip(folders, reports, strict=True)}


def text(report: Report, settings: Settings, extra: Mapping[str, Any] = MappingProxyType({})) -> str:
    """The results as JSON.

    Args:
        report: of the submission.
        settings: of the instructor.
        extra: kept with the results.
    """
    tests = [_test(row, settings) for row in rows(report)]
    told = [_printed(number, exercise) for number, exercise in enumerate(report.exercises, 1) if settings.printed]
    results = {
        "score": report.score,
        "execution_time": report.seconds,
        "output": _output(report),
        "output_format": "html",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "extra_data": {"tier": report.tier, "versions": report.versions, **extra},
        "tests": [*tests, *filter(None, told)],
    }
    if report.assignment in settings.leaderboard:
        results["leaderboard"] = _leaderboard(report)
    return json.dumps(results, indent=1, allow_nan=False) + "\n"


def _test(row: Row, settings: Settings) -> dict[str, Any]:
    """A test with its share of the points; what was skipped for want of another is told so, and failed."""
    return {
        "number": row.number,
        "name": row.name,
        "name_format": "text",
        "score": row.points,
        "max_score": row.max_points,
        "status": "passed" if row.status == "passed" else "failed",
        "output": _told(row),
        "output_format": "html",
        "visibility": settings.hidden if row.hidden else "visible",
    }


def _told(row: Row) -> str:
    """Sign and word of the outcome, the sentence, and the rest in lines."""
    sentence = headline(row)
    first = f"{SIGNS[row.status]} {WORDS[row.status]}" + (f": {sentence}" if sentence else "")
    rest = "\n".join(explanation(row))
    return _paragraph(first) + (f"<pre>{html.escape(rest)}</pre>" if rest else "")


def _printed(number: int, exercise: ExerciseReport) -> dict[str, Any] | None:
    """What the student's code printed, as a test without points."""
    printed = visible(exercise.printed).strip("\n")
    if not printed:
        return None
    shown = printed if len(printed) <= PRINTED else f"{printed[:PRINTED]}\n({len(printed) - PRINTED} characters more)"
    title = one_line(exercise.title or exercise.exercise)
    return {
        "number": f"{number}.0",
        "name": f"{title}: what your code printed",
        "name_format": "text",
        "output": f"<pre>{html.escape(shown)}</pre>",
        "output_format": "html",
        "visibility": "visible",
    }


def _output(report: Report) -> str:
    """What stands above the tests: the assignment, and notes on the submission."""
    notes = [f"{place(note.where)}: {note.text}" if note.where else note.text for note in report.notes]
    items = "".join(f"<li>{html.escape(one_line(note))}</li>" for note in notes)
    title = f"{report.assignment}: " if report.assignment else ""
    head = _paragraph(one_line(f"{title}{_started(report)} of {len(report.exercises)} exercises begun."))
    return head + (f"<ul>{items}</ul>" if items else "")


def _started(report: Report) -> int:
    return sum(any(v.status != "missing" for v in exercise.verdicts) for exercise in report.exercises)


def _leaderboard(report: Report) -> list[dict[str, Any]]:
    """Points, and the seconds that the grader itself has measured: a worker's word does not count."""
    return [
        {"name": f"Points of {points(report.max_score)}", "value": report.score, "order": "desc"},
        {"name": "Seconds", "value": round(report.seconds, 2), "order": "asc"},
    ]


def _paragraph(sentence: str) -> str:
    return f"<p>{html.escape(sentence)}</p>"
