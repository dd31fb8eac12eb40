"""A fork server that has warmed up for many submissions: faster, and in nothing else different."""

import pytest
from sessions import GOOD, LAYER, ask, function, layer, session, values

from autograder.cohort.pool import ALONE, Job, grade_all
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


FOUND = """
import sys
def good(x):
    return x + sys.modules["autograder.worker.cells"]._parse.cache_info().hits
"""


def test_workers_inherit_what_was_read(server):
    """Cells that were handed out are not parsed again; in a server that knows none, all are."""
    with Server(Limits(seconds=0.5)) as other, session(other, *HANDED_OUT[:2], FOUND) as cold:
        assert values(*cold.ask([function("good", 0)])) == [[0]]
    with session(server, *HANDED_OUT[:2], FOUND) as warm:
        (answer,) = warm.ask([function("good", 0)])
    with session(server, FOUND) as without:
        (fewer,) = without.ask([function("good", 0)])
    assert values(answer)[0][0] - values(fewer)[0][0] == 2


@pytest.mark.parametrize(("count", "warmed"), [(ALONE, []), (ALONE + 1, [HANDED_OUT])])
def test_a_class_is_worth_warming_up_for(count, warmed, monkeypatch, tmp_path):
    """A few submissions are graded at once; for a class the server is given the cells that were handed out."""
    path = tmp_path / "one.py"
    path.write_text(GOOD)
    given = []
    with Server(Limits(seconds=0.5)) as fresh:
        monkeypatch.setattr(fresh, "warm_up", given.append)
        job = Job([], "", 0, fresh.limits, fresh.demand, HANDED_OUT)
        assert len(list(grade_all([path] * count, job, fresh, 1))) == count
    assert given == warmed


def test_a_changed_cell_is_read_anew(server):
    """Only what is equal to the last character is known."""
    (answer,) = ask(server, GOOD.replace("+ 1", "+ 2"), function("good", 1))
    assert values(answer) == [[3]]


def test_nothing_of_the_rehearsal_is_left(server):
    """A submission finds no name, warning or number of it."""
    source = """
import random, warnings
import numpy as np
def good(x):
    return x + sum(name in globals() for name in ("forward0", "backward0", "x", "cache"))
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
