"""Whose fault a wrong gradient is, by the student's own forward and backward."""

import numpy as np
import pytest
from evidence import RIGHT, X, findings, key_of

from autograder.judge.blame import blame
from autograder.sandbox.answer import Answer, Output, Stage, Trouble
from autograder.worker.serve import stages


def asking(forward, backward):
    """A worker for two functions of this process."""

    def ask(question):
        calls = []
        for n, call in enumerate(question.calls):
            replies = list(stages(n, [forward, backward], call, vars(question)))
            calls.append([Stage([Output(*o) for o in r[4]], r[5], r[3]) for r in replies if r[0] == "stage"])
            if any(r[0] != "stage" for r in replies):
                calls[-1].append(Stage(trouble=Trouble("error")))
        return Answer(calls)

    return ask


def blamed(forward, backward, kinks=()):
    """What the gradient check adds for a student's layer, against sin and cos."""
    key = key_of(RIGHT, {}, kinks)
    returned = []
    for x in X:
        out, cache = forward(x)
        returned.append((out, backward(np.ones(x.shape), cache)))
    return blame(key, findings(key, returned), asking(forward, backward))


def test_a_right_backward_of_a_wrong_forward_is_cleared():
    """The student reads that the forward is to blame, and on which case that was tried."""
    said = blamed(lambda x: (np.sin(2 * x), x), lambda dout, x: dout * 2 * np.cos(2 * x))
    assert said == {
        "gradient of x": "Tried on 'case 0': your dx is right for your own forward; it is the forward that differs."
    }


def test_a_wrong_backward_of_a_wrong_forward_is_not_cleared():
    """The student reads that the backward is wrong for itself."""
    said = blamed(lambda x: (np.sin(2 * x), x), lambda dout, x: dout * np.cos(2 * x))
    assert said == {"gradient of x": "Tried on 'case 0': your dx is not the gradient of your own forward either."}


@pytest.mark.parametrize(
    ("forward", "backward", "kinks"),
    [
        (lambda x: (np.sin(x), x), lambda dout, x: dout * np.sin(x), ()),
        (lambda x: (np.sin(x) + (x.shape[1] == 2), x), lambda dout, x: dout * np.sin(x), ()),
        (lambda x: (np.sin(2 * x).T, x), lambda dout, x: dout * 2 * np.cos(2 * x), ()),
        (lambda x: (np.float32(np.sin(2 * x)), x), lambda dout, x: dout * 2 * np.cos(2 * x), ()),
        (lambda x: (np.full(x.shape, np.nan), x), lambda dout, x: dout * 2 * np.cos(2 * x), ()),
        (lambda x: (np.sin(2 * x), x), lambda dout, x: dout * 2 * np.cos(2 * x), (0, 1, 2)),
        (lambda x: (np.sin(2 * x), x), lambda dout, x: dout[:2] * 2 * np.cos(2 * x[:2]), ()),
    ],
)
def test_the_gradient_check_is_silent_where_it_cannot_tell(forward, backward, kinks):
    """A right forward, one right in some case, wrong shapes, float32, nan and kinks leave nothing to add."""
    assert blamed(forward, backward, kinks) == {}
