"""Exercism's `results.json`, version 3: a test for each public check.

Several submissions go to a folder each, named like the pages of `html`. Hidden cases are left out.
"""

import json
from collections.abc import Sequence
from typing import Any

from autograder.report import Report, Status
from autograder.report.escape import visible
from autograder.report.rows import Row, explanation, headline, rows
from autograder.report.slugs import slugs
from autograder.report.summary import names

STATUS: dict[Status, str] = {
    "passed": "pass",
    "failed": "fail",
    "imprecise": "fail",
    "missing": "fail",
    "error": "error",
    "timeout": "error",
}
MESSAGE_LIMIT = 65_535
OUTPUT_LIMIT = 500


def write(reports: Sequence[Report]) -> dict[str, str]:
    """A file for each report."""
    if len(reports) == 1:
        return {"results.json": _text(reports[0])}
    folders = slugs(names(reports))
    return {f"{slug}/results.json": _text(report) for slug, report in zip(folders, reports, strict=True)}


def _text(report: Report) -> str:
    found = [row for row in rows(report) if row.status in STATUS and not row.hidden]
    printed = {exercise.exercise: _short(exercise.printed, OUTPUT_LIMIT) for exercise in report.exercises}
    tests = [_test(row, printed[row.exercise]) for row in found]
    results: dict[str, Any] = {"version": 3, "status": _status(found)}
    if results["status"] == "error":
        results["message"] = _short("\n".join(note.text for note in report.notes), MESSAGE_LIMIT) or "Nothing was run."
    return json.dumps({**results, "tests": tests}, indent=1) + "\n"


def _status(found: Sequence[Row]) -> str:
    """The whole: `error` only where no test ran."""
    if not found:
        return "error"
    return "pass" if all(row.status == "passed" for row in found) else "fail"


def _test(row: Row, printed: str) -> dict[str, Any]:
    test = {"name": row.name, "status": STATUS[row.status]}
    if row.status != "passed":
        test["message"] = _short("\n".join([headline(row), *explanation(row)]), MESSAGE_LIMIT)
        test |= {"output": printed} if printed else {}
    return test


def _short(text: str, limit: int) -> str:
    """At most so many characters."""
    shown = visible(text).strip("\n")
    return shown if len(shown) <= limit else f"{shown[: limit - 1]}…"
