"""A fork server that has warmed up for many submissions: faster, and in nothing else different."""

import pytest
from sessions import GOOD, LAYER, ask, function, layer, session, values

from autograder.sandbox.server import Limits, Server

HANDED_OUT = ["import numpy as np", GOOD, "def bad(x:\n", "%matplotlib inline\nscale = 3"]
BACKWARD = "def backward(dout, cache):\n    return dout * scale\n"


@pytest.fixture(scope="module")
def server():
    """A fork server that has warmed up."""
    with Server(Limits(seconds=0.5)) as started:
        started.warm_up(HANDED_OUT)
        yield started


def test_cells_that_were_handed_out_are_read_as_they_stand_in_the_submission(server):
    """Places are those of the submission, wherever the cell stands there."""
    with session(server, "first = 1", *HANDED_OUT[::-1], BACKWARD, LAYER) as opened:
        loaded = opened.loaded
        answers = opened.ask([function("good", 1), layer(3, 5)])
    assert {name: (s.state, s.where.cell) for name, s in loaded.states.items()} == {
        "good": ("defined", 4),
        "bad": ("broken", 3),
        "forward": ("defined", 7),
        "backward": ("defined", 6),
    }
    assert [values(answer) for answer in answers] == [[[2]], [[6], [6]]]


def test_a_changed_cell_is_read_anew(server):
    """Only what is equal to the last character is known."""
    (answer,) = ask(server, GOOD.replace("+ 1", "+ 2"), function("good", 1))
    assert values(answer) == [[3]]


def test_nothing_of_the_rehearsal_is_left(server):
    """A submission finds no module, name, warning or number of it."""
    source = """
import random, sys, warnings
import numpy as np
def good(x):
    known = [name for name in ("forward0", "CELLS") if name in globals()]
    return x + len(known) + ("submission" in sys.modules and sys.modules["submission"].good is not good)
def bad(x):
    warnings.warn("mine")
    return x + np.random.rand() + random.random()
"""
    questions = [function("good", 1), function("bad", 1)]
    warm = ask(server, source, *questions)
    with Server(Limits(seconds=0.5)) as other:
        cold = ask(other, source, *questions)
    assert [values(answer) for answer in warm] == [values(answer) for answer in cold]
    assert values(warm[0]) == [[1]]
    assert [note.text for note in warm[1].warnings] == ["UserWarning: mine"]


def test_cells_too_many_for_one_message_are_taken(server):
    """A whole course fits."""
    server.warm_up([f"x{n} = {n}" for n in range(20_000)])
    (answer,) = ask(server, GOOD, function("good", 1))
    assert values(answer) == [[2]]
