"""Two mistakes at once, in an exercise of several outputs."""

import pytest

from autograder.authoring.margin import judged
from autograder.authoring.suspects import with_suspects
from autograder.course import load_page
from autograder.judge.answers import make_key
from autograder.judge.verdicts import verdicts

PAGE = '''"""## Sums

Numbers of a list.
"""

import numpy as np

from autograder.exercise import *


def sums(x):
    """Three numbers.

    Args:
        x: shape (N,).

    Returns:
        one: the sum of the squares.
        two: the product of that with the largest number.
        three: the largest number.
    """
    total = (x**2).sum()
    top = x.max()
    return total, total * top, top


exercise = Exercise(
    Function(sums, returns=("one", "two", "three")),
    points=2,
    cases=[*(Case(f"{n} numbers", x=normal(n)) for n in (3, 4, 6)), Case("hidden", x=normal(5), hidden=True)],
    mistakes=[
        Mistake("one is a mean.", ("return total, ", "return total / len(x), ")),
        Mistake("The squares are averaged.", ("total = (x**2).sum()", "total = (x**2).mean()")),
        Mistake("The squares are halved.", ("(x**2).sum()", "(x**2 / 2).sum()")),
        Mistake("The sum is that of the first two squares.", ("(x**2).sum()", "x[0] ** 2 + x[1] ** 2")),
        Mistake("The smallest number stands for the largest.", ("x.max()", "x.min()")),
    ],
)
'''


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    """The answer key, with automatic mistakes."""
    path = tmp_path_factory.mktemp("reference") / "01_demo" / "10_sums.py"
    path.parent.mkdir()
    path.write_text(PAGE)
    found = load_page(path)
    return with_suspects(found, make_key(found, 3), {})


def told(key, sums):
    """What a student reads of the public cases, by check, without what it rests on."""
    report = verdicts(key, judged(key, [sums]).findings, {})
    said = {v.check: v.message for v in report.verdicts if v.status == "failed" and not v.hidden}
    return {check: text.partition("\nYour ")[0] for check, text in said.items()}


BOTH = "Exactly what two mistakes give together: "


def test_what_two_mistakes_explain_elsewhere_speaks_for_one_of_them(key):
    """Of two sentences that fit an output, the one is told that is true of the others as well."""

    def sums(x):
        total, top = sum(v * v for v in x) / len(x), min(x)
        return total, total * top, top

    assert told(key, sums) == {
        "one": "The squares are averaged.",
        "two": f"{BOTH}The squares are averaged.\nAnd: The smallest number stands for the largest.",
        "three": "The smallest number stands for the largest.",
    }


def test_a_factor_goes_together_with_what_leaves_no_room_for_it(key):
    """Two edits of one expression exclude each other; one that only halves the result is made on top."""

    def sums(x):
        total = (x[0] ** 2 + x[1] ** 2) * 0.5
        return total, total * max(x), max(x)

    words = f"{BOTH}The squares are halved.\nAnd: The sum is that of the first two squares."
    assert told(key, sums) == {"one": words, "two": words}


def test_what_is_right_elsewhere_is_not_said_of_one_output(key):
    """Two mistakes that would change another output are not told if that is right."""

    def sums(x):
        total = sum(v * v for v in x)
        return total, (x[0] ** 2 + x[1] ** 2) * min(x), max(x)

    assert told(key, sums)["two"].startswith("two differs")
