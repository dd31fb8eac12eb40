"""The third verdict: a right formula that loses precision is told from a mistake, and earns half."""

import pytest

from autograder.grade import grade
from autograder.judge.evidence import UNCHANGED
from autograder.judge.key import public
from autograder.judge.precision import LOSES
from autograder.judge.store import make_keys
from autograder.judge.verdicts import earned
from autograder.notebook.examine import examine
from autograder.sandbox.server import Server
from autograder.submission.find import Submission

COURSE = {
    "10_variance": '''"""## Variance"""
import numpy as np
from autograder.exercise import *

def variance(x):
    return ((x - x.mean(axis=0)) ** 2).mean(axis=0)

exercise = Exercise(
    Function(variance),
    points=3,
    cases=[
        Case("centred", x=normal(9, 3)),
        Case("off centre", hint="How large is x**2?", x=normal(20, 3, shift=1e4)),
        Case("far off centre", hidden=True, x=normal(20, 4, shift=3e4)),
    ],
)
''',
    "20_cube": '''"""## Cube"""
import numpy as np
from autograder.exercise import *

def cube_forward(x):
    return x**3, x

def cube_backward(dout, cache):
    return dout * 3 * cache**2

exercise = Exercise(
    Layer(cube_forward, cube_backward),
    points=2,
    cases=[
        Case("plain", x=normal(4, 3)),
        Case("whole numbers", x=integers(2, 5, low=2, high=9)),
        Case("another", hidden=True, x=normal(3, 5)),
    ],
    mistakes=[Mistake("A one-sided difference.", ("3 * cache**2", "((cache + 1e-7)**3 - cache**3) / 1e-7"))],
)
''',
}
NAIVE = "(x**2).mean(axis=0) - x.mean(axis=0) ** 2"
CENTRAL = "((x + 1e-6)**3 - (x - 1e-6)**3) / 2e-6"


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    """The answer keys of a course of two exercises."""
    folder = tmp_path_factory.mktemp("course") / "reference" / "01_precision"
    folder.mkdir(parents=True)
    for name, text in COURSE.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    return make_keys(folder, seed=3)


@pytest.fixture(scope="module")
def server():
    """One fork server for all tests here."""
    with Server() as started:
        yield started


@pytest.fixture
def graded(keys, server):
    """The report of a submission and its exercise."""

    def report(source):
        found = grade(Submission("s.py", [f"import numpy as np\n{source}"], []), keys, server, seed=3)
        return found, found.exercises[0]

    return report


def variance(formula):
    """A submission to the first exercise."""
    return f"def variance(x):\n    return {formula}"


def cube(slope, forward="x**3"):
    """A submission to the second exercise."""
    return f"def cube_forward(x):\n    return {forward}, x\ndef cube_backward(dout, x):\n    return dout * ({slope})"


def outcomes(exercise):
    """The status of each value's check, by case."""
    return {(v.check, v.case): v.status for v in exercise.verdicts if v.case and v.check != "calls kept apart"}


def words(exercise):
    """All statuses of the values."""
    return [*outcomes(exercise).values()]


def test_a_loss_of_precision_is_told_and_earns_half(graded):
    """The naive variance is right near 0, and loses its digits far from it, in public and in hidden cases."""
    _, exercise = graded(variance(NAIVE))
    assert words(exercise) == ["passed", "imprecise", "imprecise"]
    for verdict in exercise.verdicts:
        whole, got = round(100 * verdict.max_points), round(100 * verdict.points)
        assert got == (whole // 2 if verdict.status == "imprecise" else whole)
    assert exercise.score == round(sum(v.points for v in exercise.verdicts), 2) < exercise.max_score
    assert exercise.mistake == ""


def test_what_a_student_reads(graded):
    """The first line says that the formula is right; a hidden case tells no number, and each its hint."""
    _, exercise = graded(variance(NAIVE))
    shown, hidden = (v for v in exercise.verdicts if v.status == "imprecise")
    first, *rest = shown.message.splitlines()
    assert first == "The formula is right, but it loses precision here: half of the points."
    assert len(first) <= 80
    assert rest
    assert shown.hint == "How large is x**2?"
    assert shown.detail.expected is not None
    assert hidden.message == LOSES
    assert hidden.detail.expected is hidden.detail.first_index is hidden.detail.got is None


@pytest.mark.parametrize(
    "formula",
    [
        f"({NAIVE}) * len(x) / (len(x) - 1)",
        "x.var(axis=0) + 1e-9",
        "x.var(axis=0) + 1e-12 * (len(x) < 10)",
        "np.round(x.var(axis=0), 7)",
        "x.var(axis=0) * 1.0001",
        "np.where(x.dtype == np.float32, 99, 1) * x.var(axis=0) * 1.0001",
        "np.abs(x - x.mean(axis=0)).mean(axis=0)",
    ],
)
def test_a_mistake_is_never_called_imprecise(formula, graded):
    """Neither a small one, nor one on top of a loss of precision, nor one that is worse in float32 on purpose."""
    assert "imprecise" not in words(graded(variance(formula))[1])


@pytest.mark.parametrize("slope", [CENTRAL, "((x + 1e-8)**3 - x**3) / 1e-8"])
def test_difference_quotients_lose_precision(slope, graded):
    """A good difference quotient is the right slope, less precise; good conduct and the forward pass count in full."""
    _, exercise = graded(cube(slope))
    assert {check: status for (check, _), status in outcomes(exercise).items()} == {
        "forward": "passed",
        "gradient of x": "imprecise",
    }
    assert {v.status for v in exercise.verdicts if v.check == UNCHANGED} == {"passed"}
    assert {v.status for v in exercise.verdicts if v.check == "calls kept apart"} == {"imprecise"}


def test_what_stays_in_float64_shows_nothing(graded):
    """Code that casts to float64 is never run in float32, so it is not excused."""
    _, exercise = graded(variance(NAIVE.replace("x", "x.astype(float)").replace("ax.astype(float)is", "axis")))
    assert words(exercise) == ["passed", "failed", "failed"]


@pytest.mark.parametrize("step", ["1e-3", "1e-2"])
def test_a_wide_difference_quotient_is_a_mistake(step, graded):
    """What is off by its step is off in any precision."""
    _, exercise = graded(cube(f"((x + {step})**3 - x**3) / {step}"))
    assert set(words(exercise)) == {"passed", "failed"}


def test_a_known_mistake_has_precedence(graded):
    """What the author declared a mistake is called one, however right the formula."""
    _, exercise = graded(cube("((x + 1e-7)**3 - x**3) / 1e-7"))
    assert exercise.mistake == "A one-sided difference."
    assert set(words(exercise)) == {"passed", "failed"}


def test_where_everything_is_imprecise_conduct_still_counts(graded):
    """A function whose every value is imprecise is no wrong function."""
    _, exercise = graded(cube(CENTRAL, forward="(x + 100)**3 - 300 * x**2 - 3e4 * x - 1e6"))
    found = outcomes(exercise)
    assert {status for (_, case), status in found.items() if case != "whole numbers"} == {"imprecise"}
    assert {v.status for v in exercise.verdicts if v.check == UNCHANGED} == {"passed"}


def test_float32_inside_is_named(graded):
    """A result whose digits are those of float32 is told so; that is no fault of the formula."""
    _, exercise = graded(variance("np.float64(x.astype(np.float32).var(axis=0))"))
    failed = [v for v in exercise.verdicts if v.status == "failed" and not v.hidden]
    assert failed
    assert failed[0].message.startswith("value was computed in float32: it has some 7 digits, where float64 has 16.")
    assert "imprecise" not in words(exercise)


def test_the_second_run_leaves_no_trace(graded):
    """What code prints and warns of on the float32 inputs is not the student's concern."""
    told = "if x.dtype == np.float32:\n        print('psst')\n        np.log(-np.ones(1))\n    return "
    report, exercise = graded(variance(NAIVE).replace("return ", told))
    assert "imprecise" in words(exercise)
    assert exercise.printed == ""
    assert [note.text.split(";")[0] for note in report.notes] == ["Graded on what it defines"]


def test_the_notebook_says_the_same(keys):
    """`check` reaches the third verdict on the student's own machine, from the public cases."""

    def variance(x):
        return (x**2).mean(axis=0) - x.mean(axis=0) ** 2

    exercise = examine(public(keys[0]), {"variance": variance})
    assert words(exercise) == ["passed", "imprecise"]


@pytest.mark.parametrize(("status", "points"), [("passed", 33), ("imprecise", 16), ("failed", 0), ("error", 0)])
def test_half_of_the_points_is_whole_hundredths(status, points):
    """An odd hundredth is lost, so that sums stay exact."""
    assert earned(status, 33) == points
