"""One class, graded natively, by nbgrader, by otter, and by Gradescope's zip: the same verdicts, to the last check."""

import json
import os
import shutil
import sys

import pytest
from classroom import CLASS, NAME, STUDENTS, course, native, needs, run
from container import image
from desk import desk_of, feedback, grades, hand_in
from otter_run import otter_run

from autograder.report.formats import gradescope
from autograder.report.formats.text import exercise_lines

needs("nbgrader")
needs("otter")
pytestmark = [
    pytest.mark.skipif(os.geteuid() != 0, reason="Gradescope's containers run as root"),
    pytest.mark.skipif(shutil.which("bwrap") is None, reason="Gradescope's container needs bubblewrap"),
]


def by_nbgrader(place, folder):
    """Score, maximum, need of a person, and text of every exercise, by student."""
    desk = desk_of(place, folder / "desk")
    for student in STUDENTS:
        hand_in(desk, student, *(CLASS / student).iterdir())
    run("nbgrader", "autograde", NAME, cwd=desk)
    book = grades(desk)
    texts = {student: feedback(desk, student) for student in book}
    return {s: {name: [*book[s][name], text] for name, text in texts[s].items()} for s in book}


def by_otter(place, folder):
    """What otter finds, by student."""
    run(sys.executable, "-m", "autograder", "release", "otter", folder / "out", "--course", place, cwd=folder)
    run(sys.executable, "-m", "autograder.deliver.otter_pack", CLASS, folder / "zips", cwd=folder)
    zips = [folder / "zips" / f"{student}.zip" for student in STUDENTS]
    return dict(zip(STUDENTS, otter_run(folder / "out" / NAME / "autograder.zip", *zips, cwd=folder), strict=True))


def by_gradescope(place, folder):
    """The results of the container, by student."""
    container = image(place, NAME, folder)
    return {student: results(container, student) for student in STUDENTS}


def results(container, student):
    """What Gradescope is given for a student; a run that is not done well shows what it printed."""
    ran = container.grade(CLASS / student)
    assert ran.code == 0, ran.printed
    return json.loads(container.results.read_text(encoding="utf-8"))


def test_all_give_the_class_the_same_to_the_last_check(tmp_path_factory):
    """Points, outcomes and words of every check of all 14 submissions are those of `autograder grade`."""
    place = course(tmp_path_factory.mktemp("course"))
    ways = (by_nbgrader, by_otter, by_gradescope)
    nbgrader, otter, scope = (way(place, tmp_path_factory.mktemp(way.__name__)) for way in ways)
    assert list(native(place)) == list(nbgrader) == list(otter) == list(scope) == STUDENTS
    for student, report in native(place).items():
        exercises = {e.exercise: e for e in report.exercises}
        texts = {name: "\n".join(exercise_lines(e)) for name, e in exercises.items()}
        cases = {name: [[v.max_points, v.status == "passed"] for v in e.verdicts] for name, e in exercises.items()}
        wanted = json.loads(gradescope.text(report, gradescope.Settings()))
        assert nbgrader[student] == {n: [e.score, e.max_score, False, texts[n]] for n, e in exercises.items()}
        assert otter[student]["scores"] == {n: [e.score, e.max_score, texts[n]] for n, e in exercises.items()}
        assert otter[student]["cases"] == cases
        assert len(otter[student]["notes"].splitlines()) == len(report.notes)
        assert scope[student]["score"] == wanted["score"]
        assert scope[student]["tests"] == wanted["tests"]
