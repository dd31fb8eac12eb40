"""Automatic mistakes are named for code written by hand, in another style than the reference's."""

from dataclasses import replace

import numpy as np
import pytest

from autograder.authoring import suspects as made
from autograder.authoring import trials
from autograder.authoring.margin import judged
from autograder.authoring.suspects import suspects, with_suspects
from autograder.course import CourseError, load_page
from autograder.judge import codec
from autograder.judge.answers import make_key
from autograder.judge.key import public
from autograder.judge.verdicts import verdicts

PAGE = '''"""## Scaled squares

The mean over the rows of $a x^2$, with its gradient.
"""

import numpy as np

from autograder.exercise import *


def squares_loss(x, a=0.5):
    """Mean over the rows.

    Args:
        x: shape (N, D).
        a: number.

    Returns:
        loss: number.
        dx: gradient.
    """
    secret_weights = a * x**2
    return secret_weights.sum(axis=1).mean(), 2 * a * x / len(x)


exercise = Exercise(
    Loss(squares_loss),
    points=2,
    cases=[
        Case("two rows", x=normal(2, 3), a=0.3),
        Case("four rows", x=normal(4, 5), a=1.7),
        Case("hidden", x=normal(3, 2), a=0.9, hidden=True),
    ],
    mistakes=[Mistake("The gradient is not divided by the number of rows.", ("2 * a * x / len(x)", "2 * a * x"))],
)
'''


def test_more_checks_than_there_are_bits_are_refused(page, monkeypatch):
    """The exercise is named, and what to do."""
    monkeypatch.setattr(trials, "MOST_CHECKS", 1)
    with pytest.raises(CourseError, match=r"10_squares_loss\.py: 2 checks .* 1 at most. Make two exercises of it"):
        suspects(page, make_key(page, 0))


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """The exercise, loaded."""
    path = tmp_path_factory.mktemp("reference") / "01_demo" / "10_squares_loss.py"
    path.parent.mkdir()
    path.write_text(PAGE)
    return load_page(path)


@pytest.fixture(scope="module")
def key(page):
    """Its answer key, with automatic mistakes, as it comes back from a file."""
    whole = with_suspects(page, make_key(page, 3), {})
    return codec.loads(codec.dumps([whole]))[0]


def told(key, loss, dx):
    """The first lines of what a student reads, by check."""

    def squares_loss(x, a=0.5):
        return loss(x, a), dx(x, a)

    report = verdicts(key, judged(key, [squares_loss]).findings, {})
    lines = {v.check: v.message.partition("\n")[0] for v in report.verdicts if v.status == "failed" and not v.hidden}
    return {check: line.removeprefix("Exactly what you get when ").rstrip(".") for check, line in lines.items()}


def loss(x, a):
    """The right loss, by a loop."""
    return sum(a * float(row @ row) for row in x) / x.shape[0]


def dx(x, a):
    """The right gradient, in another order."""
    return (x * (a / x.shape[0])) * 2.0


SINGLE = [
    (lambda x, a: loss(x, a) * len(x), "the sum runs over everything, not over axis 1"),
    (lambda x, a: loss(x, 0.5), "`a` is taken to be 0.5, whatever is given"),  # noqa: ARG005 - the signature
    (lambda x, a: loss(np.sqrt(np.abs(x)) * np.sign(x), a), ""),
    (lambda x, a: a * x.sum() / len(x), "the square is missing"),
    (lambda x, a: -loss(x, a), "the sign of `a * x ** 2` is flipped"),
    (lambda x, a: sum(loss(x[:, [j]], a) for j in range(x.shape[1])) * len(x) / x.shape[1], ""),
]


@pytest.mark.parametrize(("wrong", "words"), SINGLE)
def test_one_mistake_is_named_or_nothing_is_said(key, wrong, words):
    """A change of the reference is told in words; what is none of them gets the gap alone, or another true fact."""
    said = told(key, wrong, dx)
    assert said.keys() == {"loss"}
    if words:
        assert said == {"loss": words}
    else:
        assert "sign" not in said["loss"]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda x, a: 2 * a * x, "The gradient is not divided by the number of rows"),
        (lambda x, a: a * x / len(x), "the factor `2` is missing"),
        (lambda x, a: 2 * a * x / x.size, "all elements are counted, not the rows"),
        (lambda x, a: 2 * x / len(x), "the factor `a` is missing"),  # noqa: ARG005 - the signature
        (lambda x, a: 2 * (1 - a) * x / len(x), "`1 - a` stands where `a` belongs"),
        (
            lambda x, a: a * x,
            "Exactly what two mistakes give together: The gradient is not divided by the number of rows",
        ),
        (lambda x, a: -2 * x / len(x), "the factor `a` is missing, and the sign of `2 * a * x / len(x)` is flipped"),  # noqa: ARG005 - the signature
    ],
)
def test_a_wrong_gradient_is_named(key, wrong, words):
    """One mistake or two, whatever the student's own way of computing; the author's sentence comes first."""
    assert told(key, loss, wrong) == {"gradient of x": words}


def test_what_hidden_cases_deny_is_not_suspected(key):
    """What is a known mistake in public cases, and another one in a hidden case, has no name."""
    said = told(key, loss, lambda x, a: 2 * a * x if len(x) != 3 else a * x)
    assert said["gradient of x"].startswith("dx differs in")


ALIKE = (
    PAGE.partition("def squares_loss")[0]
    + '''
def power(x, n):
    """x times n squared.

    Args:
        x: shape (N,).
        n: number.

    Returns:
        y: shape (N,).
    """
    return x * n**2


exercise = Exercise(
    Function(power, returns=("y",)),
    points=1,
    cases=[Case("two", x=normal(3), n=2.0), Case("three", x=normal(3), n=3.0, hidden=True)],
    mistakes=[],
)
'''
)


def test_what_only_looks_the_same_is_named_as_either(tmp_path):
    """Two mistakes that the public cases cannot tell apart, and other inputs can, are named together."""
    path = tmp_path / "01_demo" / "10_power.py"
    path.parent.mkdir()
    path.write_text(ALIKE)
    found = load_page(path)
    key = with_suspects(found, make_key(found, 3), {})

    def power(x, n):
        return x * n

    (verdict,) = [
        v for v in verdicts(key, judged(key, [power]).findings, {}).verdicts if v.check == "y" and not v.hidden
    ]
    assert verdict.message.startswith("Exactly what you get when the square is missing, or `x * n ** 2` is halved.")


def test_right_code_is_not_suspected(key):
    """Nothing is said where nothing is wrong."""
    assert told(key, loss, dx) == {}


def test_a_mistake_with_another_one_beside_it_is_not_named_alone(key):
    """What agrees in one public case and not in the other is no known mistake."""
    said = told(key, loss, lambda x, a: dx(x, a) * (2 if len(x) == 2 else 1.01))
    assert said["gradient of x"].startswith("dx differs in")


def test_no_name_of_the_reference_is_told(key):
    """Sentences hold the student's own names only, and the public key holds them and no formula."""
    text = codec.dumps([public(key)])
    assert "secret_weights" not in text
    assert "axis=1" not in text
    assert len(key.suspects) == 2


def test_suspects_are_found_once(page, key, monkeypatch):
    """Those of a built key are taken as long as the exercise and the rules are the same."""
    monkeypatch.setattr(made, "suspects", lambda *_: ())
    fresh = make_key(page, 4)
    assert with_suspects(page, fresh, {"squares_loss": key}).suspects == key.suspects
    other = replace(page, text=page.text.replace("Mean over", "The mean over"))
    assert with_suspects(other, fresh, {"squares_loss": key}).suspects == ()


def test_hidden_cases_are_not_needed(page, key):
    """The same suspects, to the last digit, at any seed of the hidden cases."""
    again = suspects(page, make_key(page, 99))
    assert [s.values.tolist() for s in again] == [s.values.tolist() for s in key.suspects]
