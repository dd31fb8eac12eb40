"""Rounding on the way is seen: what a reference computes in between is moved, as far as it could have been rounded."""

import numpy as np
import pytest

from autograder.judge.rounding import Noise
from autograder.judge.tolerance import conditioning

STEP = 2.0**-20
X = np.array([0.3, -1.7, 2.9])


def inexact(array):
    """An array whose operations are off by a little."""
    return Noise(STEP, np.random.default_rng(0)).inexact(np.array(array))


@pytest.mark.parametrize("f", [np.exp, np.sum, np.mean, lambda x: x @ x, lambda x: 3 * x / 7, lambda x: x.std()])
def test_what_is_computed_is_off_by_a_little(f):
    """By some steps, and never by none; so is what is computed of that."""
    once, right = f(inexact(X)), f(X)
    far = np.abs(np.asarray(once) - right) / np.abs(right)
    assert (far > 0).all()
    assert (far < 100 * STEP).all()
    assert (np.asarray(np.log(np.abs(once))) != np.log(np.abs(np.asarray(once)))).all()


@pytest.mark.parametrize("f", [np.abs, np.negative, np.sign, lambda x: np.maximum(x, 0), np.argmax, lambda x: x > 0])
def test_what_is_not_rounded_stays(f):
    """A choice among inputs, a sign and a truth value are exact; so are whole numbers."""
    assert np.array_equal(f(inexact(X)), f(X))
    assert np.array_equal(inexact([1.0, 2.0]) * 3 - 5, [-2.0, 1.0])


def test_a_result_goes_where_it_is_told_to():
    """`out=`, a statement like `x += 1` and several results at once work as they do with plain arrays."""
    x = inexact(X)
    same = x
    x += 0.1
    assert same is x
    assert np.allclose(x, X + 0.1)
    assert not np.array_equal(x, X + 0.1)
    fraction, whole = np.modf(inexact(X))
    assert np.allclose(fraction + whole, X)
    total = np.zeros(())
    assert np.add.reduce(inexact(X), out=total) is total
    assert total != X.sum()


def test_a_step_that_no_input_reveals_counts():
    """Where a tanh is flat, what follows depends on its rounding, and not on the inputs."""

    def run(inputs):
        return [1e6 * (1 - np.tanh(inputs[0]) ** 2)]

    inputs = [np.array([9.0, 9.5])]
    (found,) = conditioning(run, inputs, run(inputs))
    assert (found > 1e5).all()
    assert (found < 1e7).all()


def test_a_jump_is_no_condition():
    """Where moving a step in between breaks a tie, the inputs alone are moved."""

    def run(inputs):
        x = inputs[0]
        return [x * np.where(x * 0.5 * 2 > x, 4.0, 2.0)]

    inputs = [np.array([0.3, 0.6])]
    (found,) = conditioning(run, inputs, run(inputs))
    assert (found < 4).all()


def test_a_loop_that_ends_elsewhere_is_no_condition():
    """The same where the number of results changes."""

    def run(inputs):
        x = inputs[0]
        return [x, np.full(2 if (x * 0.5 * 2 == x).all() else 3, 0.5)]

    inputs = [np.array([0.3, 0.6])]
    found = conditioning(run, inputs, run(inputs))
    assert [one.shape for one in found] == [(2,), (2,)]
    assert np.isfinite(found[0]).all()
