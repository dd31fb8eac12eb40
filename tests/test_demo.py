"""The demo class: what each of its submissions must get. `UPDATE_GOLDEN=1 pytest tests/test_demo.py` writes it anew."""

import json
import os
from pathlib import Path

import pytest

from autograder.cohort.run import Run, grade_paths
from autograder.report import Report
from autograder.sandbox.server import Limits, Server

DEMO = Path(__file__).parent / "demo"
STUDENTS = sorted(path.name for path in (DEMO / "class").iterdir())


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    """Every submission of the class, graded in one run on two cores."""
    run = Run(course=DEMO, assignment="02_activations", seed=0, jobs=2)
    with Server(Limits(seconds=1.0)) as server:
        return {Path(report.submission).name: report for report in grade_paths([DEMO / "class"], run, server)}


def golden(report: Report) -> dict[str, object]:
    """What of a report does not change from run to run: scores, notes, and every verdict that is not passed."""
    verdicts = {
        f"{exercise.exercise}: {v.check}, {v.case}": f"{v.status}: {v.message}".rstrip(": ")
        for exercise in report.exercises
        for v in exercise.verdicts
        if v.status not in {"passed", "missing", "skipped"}
    }
    mistakes = {e.exercise: e.mistake for e in report.exercises if e.mistake}
    scores = {e.exercise: e.score for e in report.exercises}
    notes = [f"{note.where or ''} {note.text}".strip() for note in report.notes]
    return {"score": report.score, "scores": scores, "notes": notes, "mistakes": mistakes, "verdicts": verdicts}


@pytest.mark.parametrize("student", STUDENTS)
def test_gets_what_it_should(student: str, reports: dict[str, Report]) -> None:
    """Each submission of the demo class gets its own scores, notes and messages, whatever its neighbours do."""
    path = DEMO / "expected" / f"{student}.json"
    got = golden(reports[student])
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(got, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert got == json.loads(path.read_text(encoding="utf-8"))


def test_every_submission_has_a_report(reports: dict[str, Report]) -> None:
    """Nobody is lost, and the damaged ones are there too."""
    assert list(reports) == STUDENTS
    assert all(report.max_score == 57 for report in reports.values())
