"""Questions for the tests of sessions, and processes seen from outside."""

from contextlib import suppress
from pathlib import Path

import numpy as np

from autograder.sandbox.answer import Question
from autograder.sandbox.session import Session

LAYER = """
def forward(x):
    return x + 1, x
"""
GOOD = """
def good(x):
    return x + 1
"""


def call(value, drive="function", upstream=None):
    """A call with one array."""
    return {"drive": drive, "args": [np.array([value])], "upstream": upstream, "scenario": []}


def function(name, *values, hidden=()):
    """A question about a function of one array, first the public values, then the hidden ones."""
    calls = [call(float(value)) for value in (*values, *hidden)]
    return Question((name,), ("y",), calls, [False] * len(values) + [True] * len(hidden), stages=1)


def layer(*values):
    """A question about `forward` and `backward`; the last value is hidden."""
    calls = [call(float(value), "layer", np.array([2.0])) for value in values]
    hidden = [value is values[-1] for value in values]
    return Question(("forward", "backward"), ("dx",), calls, hidden, stages=2)


def session(server, *cells):
    """A session about some cells."""
    return Session(server, cells, ["bad", "good", "forward", "backward"])


def ask(server, source, *questions):
    """The answers of one submission, in one session."""
    with session(server, source) as open_session:
        return open_session.ask(questions)


def values(answer):
    """What the last stage of each call returned, or the kind of its trouble."""
    last = [stages[-1] for stages in answer.calls]
    return [stage.trouble.kind if stage.trouble else stage.outputs[0].array.tolist() for stage in last]


def children(pid):
    """The processes that a process has started and that are not reaped, and theirs."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and parent(entry) == pid:
            found += [int(entry.name), *children(int(entry.name))]
    return found


def parent(entry):
    """The parent of a process; 0 if it is gone."""
    try:
        return int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def descriptors(pid):
    """How many files a process has open; none if it has ended meanwhile."""
    with suppress(FileNotFoundError):
        return len(list(Path(f"/proc/{pid}/fd").iterdir()))
    return 0
