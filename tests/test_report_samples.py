"""Reports made by hand, for the tests of the writers."""

from dataclasses import replace
from typing import get_args

from autograder.report import Detail, ExerciseReport, Note, Report, Status, Verdict, Where
from autograder.report.feedback import SIGNS, WORDS

EXERCISES = (
    "Affine layer, forward and backward",
    "ReLU",
    "Softmax cross entropy",
    "Hinge loss of an SVM",
    "Two-layer network",
    "SGD with momentum",
    "RMSProp",
    "Adam",
    "Dropout",
    "Batch normalisation: training and evaluation",
    "Layer normalisation",
    "Convolution, the slow way",
    "Max pooling",
    "Vanilla RNN step",
    "Multi-head attention",
)
PEOPLE = (
    "Anna Brandt",
    "Bo",
    "Chidi Okonkwo",
    "Dana",
    "Émilie Dubois",
    "Farid",
    "Grace",
    "李雷",
    "Ines",
    "Jonas Müller-Lüdenscheidt",
    "Kofi",
    "Лена",
    "Mats",
    "Ngozi",
)
MISTAKE = "The gradient is not divided by the batch size."
HOSTILE = "<script>alert('x')</script>\x1b[31mred\x1b[0m\x1b]0;title\x07\n::error::forged\n##[error]forged\u202egnp.exe"


def verdict(check="forward", case="five samples", status="passed", **fields):
    """A verdict worth one point, earned if it passed."""
    return Verdict(
        **{"points": float(status == "passed"), "max_points": 1.0, **fields}, check=check, case=case, status=status
    )


def exercise(title, *verdicts, **fields):
    """An exercise whose score is the sum over its verdicts."""
    score, max_score = sum(v.points for v in verdicts), sum(v.max_points for v in verdicts)
    name = title.lower().replace(" ", "_")
    return ExerciseReport(exercise=name, title=title, score=score, max_score=max_score, verdicts=verdicts, **fields)


def report(submission, *exercises, **fields):
    """A report whose score is the sum over its exercises."""
    known = {
        "seed": 7,
        "tier": 3,
        "versions": {"python": "3.12.1", "numpy": "2.3.0"},
        "started": "2026-11-02T10:00:00Z",
    }
    score, max_score = sum(e.score for e in exercises), sum(e.max_score for e in exercises)
    base = Report(
        submission=submission,
        assignment="Two layers",
        seconds=0.31,
        score=score,
        max_score=max_score,
        exercises=exercises,
        **known,
    )
    return replace(base, **fields)


def right(title):
    """Four points of four."""
    gradients = verdict("gradient of x"), verdict("gradient of x", "one sample")
    return exercise(title, verdict(), *gradients, verdict("inputs unchanged", ""))


def mistaken(title):
    """A known mistake: one public case with its gap, one public and one hidden more."""
    gap = Detail(
        output="dx",
        shape_got=[5, 7],
        shape_expected=[5, 7],
        dtype_got="float64",
        dtype_expected="float64",
        differ=33,
        total=35,
        first_index=[0, 3],
        got=0.25,
        expected=0.05,
        tolerance=1e-9,
        max_abs=0.8,
        max_rel=4.0,
        inputs={"x": "[[0.1, 0.2], ...]", "y": "[3, 0]"},
    )
    wrong = verdict(
        "gradient of x", status="failed", message="dx is 5 times too large.", detail=gap, where=Where(4, 12)
    )
    return exercise(
        title,
        verdict(),
        verdict("forward", "one sample"),
        verdict(
            "gradient of x",
            "large scores",
            "failed",
            hidden=True,
            hint="exp(1000) overflows.",
            message="dx differs.\nat 31337",
        ),
        wrong,
        verdict("gradient of x", "one sample", "failed", message="dx differs."),
        mistake=MISTAKE,
    )


def untouched(title):
    """Nothing begun."""
    return exercise(
        title, *(verdict(check, "", "missing", message="Not written yet.") for check in ("forward", "gradient of x"))
    )


def broken(title):
    """An error in a line that every check runs."""
    fields = {
        "message": "NameError: name 'm' is not defined\n  cell 5, line 3, in layer\n    return x @ m",
        "where": Where(5, 3),
    }
    return exercise(title, verdict(status="error", **fields), verdict("gradient of x", status="error", **fields))


def mixed(title):
    """What is slow, imprecise, not begun and skipped, in one exercise."""
    return exercise(
        title,
        verdict("forward", "large batch", "timeout", message="No result after 2 s. Is there a loop over the samples?"),
        verdict("forward"),
        verdict("loss", "large scores", "imprecise", hint="What may be subtracted from a row?"),
        verdict("gradient of w", status="missing"),
        verdict("gradient of b", status="skipped", message="it needs forward"),
        printed="loss 0.5\nloss 0.4",
    )


def secret(title):
    """Only hidden cases fail, with numbers that must not be shown."""
    gap = Detail(
        output="loss", got=31337.0, expected=31338.0, tolerance=31339.0, max_abs=31340.0, inputs={"x": "31341"}
    )
    hidden = {"hidden": True, "detail": gap, "message": "The loss is not finite.\nexpected 31342"}
    return exercise(
        title, verdict(), verdict("forward", "large scores", "failed", hint="exp(1000) overflows.", **hidden)
    )


def hostile():
    """Everything that a student names or prints attacks."""
    wrong = verdict(
        HOSTILE, HOSTILE, "error", message=HOSTILE, hint=HOSTILE, detail=Detail(output=HOSTILE, got=1.0, expected=2.0)
    )
    told = exercise(HOSTILE, wrong, verdict(HOSTILE + "2"), mistake=HOSTILE, printed=HOSTILE + "\n" + "x" * 10_000)
    return report(
        f"class/{HOSTILE}/<img src=x onerror=alert(1)>.ipynb",
        told,
        notes=[Note(HOSTILE, Where(1, 1))],
        assignment=HOSTILE,
    )


def class_of_fourteen():
    """Fourteen students, fifteen exercises: one has all right, one began only the first."""
    return [
        report(f"class/{name}/two_layers.ipynb", *answers(row), notes=notes(row)) for row, name in enumerate(PEOPLE)
    ]


def answers(row):
    """A different mixture of outcomes for each student."""
    kinds = right, right, mistaken, right, untouched, right, broken, mixed, right, secret, right
    if row == 1:
        return [right(title) for title in EXERCISES]
    if row == 12:
        return [mixed(EXERCISES[0]), *map(untouched, EXERCISES[1:])]
    return [kinds[(row * 7 + at * (row % 5 + 1)) % len(kinds)](title) for at, title in enumerate(EXERCISES)]


def notes(row):
    """One notebook has a broken cell."""
    return [Note("this cell is not valid Python and was left out", Where(9, 2))] if row == 2 else []


def test_every_status_has_a_sign_a_word_and_a_sample():
    """The samples show all outcomes, each with a sign of its own."""
    shown = {v.status for r in class_of_fourteen() for e in r.exercises for v in e.verdicts}
    assert shown == set(get_args(Status)) == set(SIGNS) == set(WORDS)
    assert len(set(SIGNS.values())) == len(SIGNS)
