"""The rule behind the third verdict, on numbers."""

import numpy as np
import pytest

from autograder.judge.key import Expected
from autograder.judge.precision import has_few_digits, loses
from autograder.judge.tolerance import narrowed, tolerances


def expected_of(f, x):
    """The expected output of a function with its tolerances."""
    value = np.asarray(f(x))
    (allowed,) = tolerances(lambda args: [np.asarray(f(*args))], [x], [value])
    return Expected("value", "value", value, *allowed)


def test_the_rule_on_numbers():
    """The error must grow as the unit roundoff does, beyond what float32 excuses; overflow there proves nothing."""
    x = np.random.default_rng(0).normal(size=(30, 4)) + 1e4
    expected = expected_of(lambda x: x.var(axis=0), x)
    naive = (x**2).mean(axis=0) - x.mean(axis=0) ** 2
    (low,) = narrowed([x])
    coarse = (low**2).mean(axis=0) - low.mean(axis=0) ** 2
    assert loses(naive, coarse, expected)
    assert not loses(naive, np.full_like(coarse, np.inf), expected)
    assert not loses(naive, expected.value.astype(np.float32), expected)
    assert not loses(expected.value * 1.001, expected.value * 1.001, expected)
    assert not loses(naive, coarse[:2], expected)


@pytest.mark.parametrize(
    ("array", "single"),
    [
        (np.array([0.1, 0.2], np.float32), False),
        (np.array([0.1, 0.2], np.float32).astype(float), True),
        (np.array([0.1, 0.2]), False),
        (np.array([0.5, 0.25, 3.0, 1.0, 0.0]), False),
        (np.round([0.123456, 0.1], 5), False),
        (np.array([1, 2]), False),
        (np.array([np.nan, 0.1]), False),
        (np.array([1e300]), False),
    ],
)
def test_numbers_of_float32_are_recognised(array, single):
    """In a float64 array, round numbers fit into float32 by chance, so only long ones tell."""
    assert has_few_digits(array) == single
