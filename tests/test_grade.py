"""The main job: from a submission's cells to its report."""

import pytest
from tiny_course import POINTS, RIGHT, instead, write

from autograder.grade import grade
from autograder.judge.store import make_keys
from autograder.report import Note
from autograder.sandbox.server import Limits, Server
from autograder.submission.find import Submission

NAME = "01_tiny"


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    """The answer keys of the tiny course."""
    return make_keys(write(tmp_path_factory.mktemp("course") / "reference" / NAME), seed=5)


@pytest.fixture(scope="module")
def server():
    """One fork server for all tests here."""
    with Server(Limits(seconds=0.5)) as started:
        yield started


@pytest.fixture
def report(keys, server):
    """Grades cells."""

    def graded(cells, assignment=NAME, notes=()):
        return grade(Submission("s.ipynb", list(cells), list(notes)), keys, server, assignment=assignment, seed=5)

    return graded


def by_name(graded):
    """The exercises of a report by name."""
    return {one.exercise: one for one in graded.exercises}


def statuses(exercise):
    """The statuses that occur in an exercise."""
    return {verdict.status for verdict in exercise.verdicts}


def others_are_right(graded, *wrong):
    """Whether all exercises but some have full marks."""
    return all(e.score == e.max_score for name, e in by_name(graded).items() if name not in wrong)


def test_a_right_submission_earns_every_point(report):
    """Each kind of exercise passes all its checks, and the points add up exactly."""
    graded = report(RIGHT)
    assert {name: (e.score, e.max_score) for name, e in by_name(graded).items()} == {
        n: (p, p) for n, p in POINTS.items()
    }
    assert {status for e in graded.exercises for status in statuses(e)} == {"passed"}
    assert (graded.score, graded.max_score, list(graded.notes)) == (18, 18, [])
    assert (graded.submission, graded.assignment, graded.seed) == ("s.ipynb", NAME, 5)


def test_points_add_up_exactly(report):
    """The shares of the checks are hundredths whose sum is what the exercise is worth."""
    for exercise in report(RIGHT).exercises:
        assert sum(round(100 * verdict.max_points) for verdict in exercise.verdicts) == 100 * exercise.max_score
        assert all(verdict.max_points > 0 for verdict in exercise.verdicts)


@pytest.mark.parametrize(
    ("exercise", "old", "new", "mistake"),
    [
        ("shift", "return x + k", "return x - k", "k is subtracted; it is to be added."),
        ("scale", "return cache * dout", "return dout", "The gradient ignores k."),
        ("half_square", "0.5 * (x**2)", "(x**2)", "The factor one half is missing."),
        ("step", "0.9 * config['v']", "0", "The state is lost."),
        ("noise", "rng.uniform(0, 1, n)", "2 + rng.uniform(0, 1, n)", ""),
        ("mean", "self.total + x.sum(), self.n +", "x.sum(), 0 +", "Only the last values count."),
    ],
)
def test_a_wrong_exercise_fails_and_its_neighbours_pass(report, exercise, old, new, mistake):
    """Some checks fail, the known mistake is named, points are lost, and nowhere else."""
    graded = report(instead(old, new))
    wrong = by_name(graded)[exercise]
    assert "failed" in statuses(wrong)
    assert (wrong.mistake, wrong.max_score) == (mistake, POINTS[exercise])
    assert 0 <= wrong.score < wrong.max_score
    assert wrong.score == round(sum(verdict.points for verdict in wrong.verdicts), 2)
    assert others_are_right(graded, exercise)


@pytest.mark.parametrize("body", ["pass", "raise NotImplementedError", "...", '"""To do."""'])
def test_a_stub_is_missing(report, body):
    """A function that is not begun is missing, with its place; nobody reads a traceback."""
    graded = report(instead("return x + k", body))
    stub = by_name(graded)["shift"]
    assert (stub.score, statuses(stub)) == (0, {"missing"})
    assert stub.verdicts[0].message == "shift is not written yet."
    assert (stub.verdicts[0].where.cell, stub.verdicts[0].where.line) == (2, 1)
    assert others_are_right(graded, "shift")


def test_an_exercise_that_is_not_there_is_missing(report):
    """All of a named assignment counts."""
    graded = report([cell for cell in RIGHT if "Mean" not in cell])
    gone = by_name(graded)["mean"]
    assert (gone.score, statuses(gone), gone.verdicts[0].message) == (0, {"missing"}, "Mean is not defined.")
    assert (graded.score, graded.max_score) == (15, 18)


def test_broken_syntax_costs_the_function_it_stands_in(report):
    """The message and the note name cell and line; the other cells are graded."""
    graded = report(instead("return x + k", "return (x + k"))
    broken = by_name(graded)["shift"]
    assert (broken.score, broken.verdicts[0].status) == (0, "error")
    assert broken.verdicts[0].message.startswith("shift has a syntax error: ")
    assert (broken.verdicts[0].where.cell, broken.verdicts[0].where.line) == (2, 2)
    assert [(note.where.cell, note.where.line) for note in graded.notes] == [(2, 2)]
    assert others_are_right(graded, "shift")


def test_a_layer_without_its_backward_earns_its_forward(report):
    """Half of an exercise is graded: forward passes, the gradient is missing."""
    graded = report(instead("\n\ndef scale_backward(dout, cache):\n    return cache * dout\n", ""))
    half = by_name(graded)["scale"]
    found = {(v.check, v.status) for v in half.verdicts}
    assert {("forward", "passed"), ("gradient of x", "missing")} <= found
    assert 0 < half.score < half.max_score


@pytest.mark.parametrize(
    ("body", "status", "message"),
    [
        ("return x + gone", "error", "shift raised NameError: name 'gone' is not defined"),
        ("import os; os._exit(1)", "error", "shift ended the whole process (the process ended)."),
        ("while True: pass", "timeout", "shift did not finish in time. Is there a loop that never ends?"),
        ("raise SystemExit", "error", "shift called exit(): a function must return."),
        ("return x, k", "failed", "shift must return y; it returned a tuple of 2."),
        ("return None if True else x", "failed", "y is None (is a return statement missing?); an array of shape (3,)"),
        ("return (x + k)[:1]", "failed", "y has shape (1,); (3,) is expected."),
    ],
)
def test_what_goes_wrong_is_said_and_leaves_the_neighbours_graded(report, body, status, message):
    """An exception, an end of the process, a loop, a broken contract: each has its status and its words."""
    graded = report(instead("return x + k", body))
    first = by_name(graded)["shift"].verdicts[0]
    assert (first.status, first.message[: len(message)]) == (status, message)
    assert (first.points, first.where.cell) == (0, 2)
    assert others_are_right(graded, "shift")


def test_notes_name_cell_and_line(report):
    """Failed statements and warnings of the student's code are notes with a place, after those of the file."""
    cells = instead("return x + k", "return x + k + np.log(0 * K)")
    cells.insert(0, "\nK = 1 / 0\n")
    notes = report(cells, notes=[Note("From the file.")]).notes
    assert notes[0] == Note("From the file.")
    assert [(n.text, n.where.cell, n.where.line) for n in notes[1:]] == [("ZeroDivisionError: division by zero", 1, 2)]


def test_without_an_assignment_what_is_defined_is_graded(report):
    """Stubs and broken functions count as defined; a note tells of the exercises that are not there."""
    graded = report(["def shift(x, k):\n    pass\n", "import numpy as np\n", RIGHT[5]], assignment="")
    assert list(by_name(graded)) == ["shift", "noise"]
    assert (graded.score, graded.max_score, graded.assignment) == (1, 4, NAME)
    assert "4 other exercises of 01_tiny are not there" in graded.notes[-1].text


@pytest.mark.parametrize("cells", [[], [""], ["print('hello')"], ["def other():\n    return 1\n"]])
def test_a_submission_without_any_function_has_a_report(report, cells):
    """With no assignment nothing is graded and a note asks; with one, all is missing."""
    assert [note.text for note in report(cells, assignment="").notes] == [
        "No function of this course is defined here. Is it the right file?"
    ]
    graded = report(cells)
    assert (graded.score, graded.max_score) == (0, 18)
    assert {status for e in graded.exercises for status in statuses(e)} == {"missing"}
