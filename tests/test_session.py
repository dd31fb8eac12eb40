"""One submission's conversation: every question gets an answer."""

import time
from dataclasses import replace

import pytest
from sessions import GOOD, LAYER, ask, function, layer, session, values

from autograder.sandbox.server import Limits, Server


@pytest.fixture(scope="module")
def server():
    """One fork server for all tests here."""
    with Server(Limits(seconds=0.5)) as started:
        yield started


def test_every_call_is_answered_in_order(server):
    """Outputs come back call by call, with the inputs as they were left."""
    source = "def good(x):\n    x += 1\n    return 2 * x\n"
    (answer,) = ask(server, source, function("good", 1, 2, hidden=[3]))
    assert values(answer) == [[4], [6], [8]]
    assert [stages[0].after[0].tolist() for stages in answer.calls] == [[2], [3], [4]]
    assert (answer.failures, answer.warnings, answer.printed) == ([], [], "")


def test_a_layer_is_answered_in_two_stages(server):
    """Forward and backward are stages of one call."""
    source = LAYER + "def backward(dout, cache):\n    return dout * cache\n"
    (answer,) = ask(server, source, layer(3, 5, 7))
    assert [[s.outputs[0].array.item() for s in stages] for stages in answer.calls] == [[4, 6], [6, 10], [8, 14]]


def test_more_calls_than_one_reply_holds_are_answered(server):
    """A question has no limit on its calls."""
    (answer,) = ask(server, GOOD, function("good", *range(150)))
    assert values(answer) == [[n + 1] for n in range(150)]


def test_the_next_worker_is_made_ready_meanwhile(server):
    """A submission that is asked a question leaves a worker waiting for the next one, which takes it."""
    ask(server, GOOD, function("good", 1))
    server.meet()
    ready = server.ready
    assert ready
    with session(server, GOOD) as opened:
        assert opened.worker.pid == ready


def test_an_answer_can_be_looked_at_as_it_grows(server):
    """Public calls are there while hidden ones are open; in the end every answer comes whole, in order."""
    with session(server, GOOD) as opened:
        questions = [function("good", 1, hidden=[2]), function("good", 3)]
        seen = [(number, [*answer.open] or values(answer)) for number, answer in opened.answers(questions)]
    assert seen == [(0, [1]), (1, [[4]]), (0, [[2], [3]]), (0, [[2], [3]]), (1, [[4]])]


def test_calls_are_packed_once_for_all_submissions(server):
    """Questions that share their frames are packed for the first submission alone; the next gets the same calls."""
    first = function("good", 1, 2, hidden=[3])
    ask(server, GOOD, first)
    kept = dict(first.frames)
    (answer,) = ask(server, GOOD, replace(first))
    assert list(kept) == [(0, 1), (2,)]
    assert all(first.frames[numbers] is frame for numbers, frame in kept.items())
    assert values(answer) == [[2], [3], [4]]


def test_loaded_tells_what_the_submission_holds(server):
    """States and places by name, syntax errors and double definitions."""
    cells = [GOOD, "def bad(x):\n    return (x\n", "\ndef forward(x):\n    pass\n", GOOD]
    with session(server, *cells) as opened:
        loaded = opened.loaded
    places = {name: (s.state, s.where.cell, s.where.line) for name, s in loaded.states.items()}
    assert places == {"good": ("defined", 4, 2), "bad": ("broken", 2, 2), "forward": ("stub", 3, 2)}
    assert [(note.where.cell, note.where.line) for note in loaded.problems] == [(2, 2)]
    assert loaded.spoiled["bad"] == loaded.problems[0]
    assert "good is defined in cells 1 and 4; the last one counts" in loaded.notes[0].text


def test_a_loop_in_backward_leaves_every_forward_answered(server, monkeypatch):
    """The hang costs the time limit once: backward is not tried again, and forward is answered for all calls."""
    forks = []
    monkeypatch.setattr(server, "fork", lambda fork=server.fork: forks.append(1) or fork())
    source = f"{GOOD}{LAYER}def backward(dout, cache):\n    while True:\n        pass\n"
    start = time.monotonic()
    answer, neighbour = ask(server, source, layer(1, 2, 3, 4, 5, 6, 7, 8), function("good", 1))
    assert [stages[0].outputs[0].array.item() for stages in answer.calls] == [2, 3, 4, 5, 6, 7, 8, 9]
    assert values(answer) == ["timeout"] * 8
    assert values(neighbour) == [[2]]
    assert len(forks) <= 4
    assert time.monotonic() - start < 8 * server.limits.seconds


LOOKS_FOR_THE_QUESTION = """
import sys
import numpy as np
def question():
    frame = sys._getframe()
    while 'id' not in (frame.f_locals.get('question') or {}):
        frame = frame.f_back
    return frame.f_locals['question']
def send(*parcel):
    frame = sys._getframe()
    while not hasattr(frame.f_locals.get('self'), 'line'):
        frame = frame.f_back
    frame.f_locals['self'].send(list(parcel))
def right(n):
    return ['stage', n, 0, 0.0, [['ndarray', np.array([9.0])]], [np.array([1.0])]]
"""
WRITES_EVERYWHERE = """
    import os
    for fd in range(3, 64):
        try:
            os.write(fd, b'not a frame at all, by no means')
        except OSError:
            pass
    return x
"""
NONSENSE = "not an answer"


@pytest.mark.parametrize(
    ("body", "kind", "told"),
    [
        ("import os; os._exit(0)", "crash", "the process ended"),
        ("import ctypes; ctypes.string_at(0)", "crash", "the process ended"),
        ("import os; os.closerange(0, 256)", "crash", "the process ended"),
        ("import sys; sys.exit('bye')", "error", "SystemExit: bye"),
        ("raise KeyboardInterrupt", "error", "KeyboardInterrupt: "),
        ("raise ValueError(x.shape)", "error", "ValueError: (1,)"),
        ("return bad(x)", "error", "RecursionError: maximum recursion depth exceeded"),
        ("import numpy as np; return np.zeros(10**12)", "error", "MemoryError: Unable to allocate"),
        ("return bytearray(1 << 40)", "error", "MemoryError: "),
        ("return x, x", "contract", ": bad must return y; it returned a tuple of 2."),
        ("import time; time.sleep(60)", "timeout", ""),
        ("while True: pass", "timeout", ""),
        ("yield from iter(int, 1)", None, "generator"),
        (WRITES_EVERYWHERE, "crash", NONSENSE),
        ("send('0' * 16, right(0)); return x", "crash", NONSENSE),
        ("send(question()['id'], ['stage', 0, 0, 'x', [], []]); return x", "crash", NONSENSE),
        ("send(question()['id'], ['stage', 0, 0, 10**400, [], []]); return x", "crash", NONSENSE),
        ("send(question()['id'], ['forged', 0, 0, 'x', 'y', []]); return x", "crash", NONSENSE),
        ("send(question()['id'], ['ready', []], right(1)); return x", "crash", NONSENSE),
        ("send(question()['id'], ['ready', []], ['end', [], 0]); return x", "crash", NONSENSE),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_a_function_does_to_its_process_costs_it_alone(server, body, kind, told):
    """Each way to end, to hang or to lie has its trouble, and the function asked next is answered as ever."""
    source = f"{LOOKS_FOR_THE_QUESTION}{GOOD}def bad(x):\n    {body}\n"
    answer, neighbour = ask(server, source, function("bad", 1, 2), function("good", 1, hidden=[2]))
    assert values(neighbour) == [[2], [3]]
    stage = answer.calls[0][-1]
    if kind is None:
        assert (stage.outputs[0].kind, stage.outputs[0].array) == (told, None)
        return
    assert stage.trouble.kind == kind
    assert told in f"{stage.trouble.type}: {stage.trouble.text}"


def test_answers_ahead_of_time_do_not_reach_the_next_question(server):
    """Forged replies are a student's own word for this question; what is left of the real ones harms nobody."""
    forged = "send(question()['id'], ['ready', []], right(0), right(1), ['end', [], 0])"
    source = f"{LOOKS_FOR_THE_QUESTION}{GOOD}def bad(x):\n    {forged}; return x\n"
    _, neighbour = ask(server, source, function("bad", 1, 2), function("good", 1, 2))
    assert values(neighbour) == [[2], [3]]


def test_a_crash_in_one_call_leaves_the_others_answered(server):
    """A process that ended is replaced, and the calls that remain are made in the next one."""
    source = "import os\ndef bad(x):\n    return x if x != 2 else os._exit(1)\n"
    (answer,) = ask(server, source, function("bad", 1, 2, 3, hidden=[4, 2, 5]))
    assert values(answer) == [[1], "crash", [3], [4], "crash", [5]]


def test_a_crash_between_the_stages_of_a_call_leaves_the_others_answered(server):
    """Where replies go in parcels, a call that was half answered is answered again, whole."""
    source = f"import os\n{LAYER}def backward(dout, cache):\n    return dout if cache != 25 else os._exit(1)\n"
    (answer,) = ask(server, source, layer(*range(40)))
    assert [len(stages) for stages in answer.calls] == [2] * 40
    assert values(answer) == [[2]] * 25 + ["crash"] + [[2]] * 14


def test_an_exception_tells_the_students_frames(server):
    """Cell, line and function of each frame, outermost first, and no other frames."""
    source = (
        "def helper(x):\n    return x.nothing\n\ndef bad(x):\n    return np.vectorize(helper)(x)\nimport numpy as np\n"
    )
    (answer,) = ask(server, source, function("bad", 1))
    frames = [(where.cell, where.line, name) for where, name in answer.calls[0][0].trouble.frames]
    assert frames == [(1, 5, "bad"), (1, 2, "helper")]


@pytest.mark.parametrize("ending", ["os._exit(3)", "ctypes.string_at(0)", "time.sleep(60)"])
def test_needed_source_that_ends_the_process_is_answered_too(server, ending):
    """A statement outside any function is asked for with the function that needs it, and harms no other."""
    source = f"import os, ctypes, time\nk = {ending}\ndef bad(x):\n    return x * k\n{GOOD}"
    answer, neighbour = ask(server, source, function("bad", 1, hidden=[2]), function("good", 1))
    assert set(values(answer)) <= {"crash", "timeout"}
    assert values(neighbour) == [[2]]
