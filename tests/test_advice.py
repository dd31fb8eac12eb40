"""Exceptions as Python and numpy really raise them, and what a student is told of each."""

import math

import numpy as np
import pytest

from autograder.judge.advice import advice

A = np.ones((5, 3))


def unset():
    """Read a local variable that nothing has set."""
    if A.size == 0:
        value = 1
    return value


def in_place():
    """Subtract a fraction from whole numbers, in place."""
    whole = np.arange(3)
    whole -= 0.5


def none():
    """Take an item of nothing."""
    nothing = [].sort()
    return nothing[0]


def deep():
    """Never stop."""
    return deep()


RAISED = [
    (lambda: A + np.ones(5), "Shapes are compared from the right, and there 3 meets 5. If the 5 belong to the rows"),
    (lambda: A + np.ones((4, 3)), "Shapes are compared from the right, and there 5 meets 4."),
    (lambda: A @ np.ones((5, 2)), "the columns of a meet the rows of b: 3 here against 5"),
    (lambda: A.dot(np.ones((5, 2))), "the columns of a meet the rows of b: 3 here against 5"),
    (lambda: A.reshape(4, 2), "The 15 elements do not fill (4, 2), which has 8."),
    (none, "lack its return statement"),
    (lambda: [(a, b) for a, b in [(1, 2, 3)]], "not equally many"),
    (unset, "nothing has set value"),
    (lambda: keepdim, "No cell that runs before defines keepdim"),  # noqa: F821
    (lambda: maximum(A, 0), "through np: np.maximum"),  # noqa: F821
    (lambda: np.summ(A), "Did you mean sum?"),
    (lambda: A.men, "Did you mean mean?"),
    (lambda: A.sum(axes=0), "Did you mean axis?"),
    (lambda: np.sum(A, keepdim=True), "Did you mean keepdims?"),
    (lambda: A[7], "Axis 0 has 5 entries, from 0 to 4; 7 is none of them."),
    (lambda: A[np.zeros(2)], "dtype int"),
    (lambda: A[0, 0, 0], "fewer axes"),
    (lambda: {}["running_mean"], "The dict holds no 'running_mean'"),
    (lambda: 1 if A > 0 else 0, "np.where(condition, a, b)"),
    (lambda: math.exp(A), "like np.exp"),
    (in_place, "a = a - b"),
    (lambda: unset(1), "those of the stub"),
    (deep, "never stops"),
]


@pytest.mark.parametrize(("call", "words"), RAISED)
def test_an_exception_is_explained(call, words):
    """The sentence names the sizes, names or places that the exception is about."""
    with pytest.raises(Exception) as caught:  # noqa: PT011 - of any kind
        call()
    assert words in advice(caught.type.__name__, str(caught.value))


def test_an_exception_of_ones_own_is_left_alone():
    """Nothing is added to what speaks for itself."""
    assert advice("ValueError", "alpha must be positive") == ""
    assert advice("", "") == ""
