"""What a submission says while it runs: prints, warnings and failures, and that none of it tells a hidden input."""

import pytest
from sessions import GOOD, LAYER, ask, function, layer, session, values

from autograder.sandbox.server import Limits, Server

SECRET = 7351.25
KEEPS_WHAT_IT_SEES = """
import builtins
def bad(x):
    builtins.seen = getattr(builtins, 'seen', []) + [float(x[0])]
    return x
"""


@pytest.fixture(scope="module")
def server():
    """One fork server for all tests here."""
    with Server(Limits(seconds=0.5, printed=20_000)) as started:
        yield started


def test_printed_text_is_told_by_question(server):
    """What a function prints to either stream comes with its own answer, as text."""
    source = "import sys\ndef good(x):\n    print('à', x)\n    sys.stderr.write('!')\n    return x\n"
    source += "def bad(x):\n    print('b')\n"
    first, second = ask(server, source, function("good", 1, 2), function("bad", 3))
    assert (sorted(first.printed), second.printed) == (sorted("à [1.]\nà [2.]\n!!"), "b\n")


def test_printed_text_before_a_crash_is_kept_if_it_was_flushed(server):
    """What reached the file is told although the process is gone."""
    source = "import os\ndef bad(x):\n    print('last words', flush=True)\n    os._exit(1)\n"
    (answer,) = ask(server, source, function("bad", 1))
    assert answer.printed.startswith("last words\n")


def test_bytes_that_are_no_text_are_replaced(server):
    """Whatever was printed, the answer holds text."""
    source = "import os\ndef bad(x):\n    os.write(1, bytes([0xff, 0x00, 0xc3]))\n    return x\n"
    (answer,) = ask(server, source, function("bad", 1))
    assert answer.printed == "\ufffd\x00\ufffd"


def test_a_flood_of_output_is_cut(server):
    """The limit on printed bytes ends the flood, not the grading; what is kept is short."""
    source = f"{GOOD}def bad(x):\n    while True:\n        print('flood ' * 100)\n"
    answer, neighbour = ask(server, source, function("bad", 1, hidden=[2]), function("good", 1, hidden=[2]))
    assert set(values(answer)) <= {"error", "crash", "timeout"}
    assert answer.printed.startswith("flood flood")
    assert len(answer.printed) <= 4000
    assert values(neighbour) == [[2], [3]]


def test_warnings_carry_cell_and_line(server):
    """A warning is told once, at the student's line, and the session keeps it as a note."""
    with session(server, "import numpy as np", "def bad(x):\n\n    return np.log(x - x)\n") as opened:
        (answer,) = opened.ask([function("bad", 1, 2, hidden=[3])])
        notes = opened.notes
    assert [(w.text, w.where.cell, w.where.line) for w in answer.warnings] == [
        ("RuntimeWarning: divide by zero encountered in log", 2, 3)
    ]
    assert notes == answer.warnings


def test_failures_of_the_needed_source_carry_cell_and_line(server):
    """A statement that raised is told with the answer that needed it, and with no other."""
    cells = ["k = 1\nj = 1 / 0\n", f"def bad(x):\n    return j * x\n{GOOD}"]
    with session(server, *cells) as opened:
        answer, neighbour = opened.ask([function("bad", 1, hidden=[2]), function("good", 1, hidden=[2])])
        notes = opened.notes
    assert [(f.text, f.where.cell, f.where.line) for f in answer.failures] == [
        ("ZeroDivisionError: division by zero", 1, 2)
    ]
    assert (neighbour.failures, notes) == ([], answer.failures)


@pytest.mark.parametrize(
    "body",
    [
        "print(x)",
        "import sys; sys.stderr.write(str(x)); sys.stderr.flush()",
        "import warnings; warnings.warn(str(x))",
        "import warnings; warnings.warn('overflow encountered in x' + str(x[0]).replace('.', '_'), RuntimeWarning)",
        "print(x, flush=True); import os; os._exit(0)",
        "print(x, flush=True); import time; time.sleep(60 * (x[0] > 7000))",
    ],
)
def test_no_word_of_a_hidden_call_is_kept(server, body):
    """What is printed or warned of while a hidden input is seen is dropped, however the call ends."""
    with session(server, f"{GOOD}def bad(x):\n    {body}\n    return x\n") as opened:
        answers = opened.ask([function("bad", hidden=[SECRET]), function("good", 1, hidden=[2])])
        told = str([(a.printed, a.warnings, a.failures) for a in answers]) + str(opened.notes)
    assert "7351" not in told
    assert values(answers[1]) == [[2], [3]]


@pytest.mark.parametrize(
    "leak",
    [
        "def good(x):\n    print(getattr(builtins, 'seen', 0))\n    return x\n",
        "def good(x):\n    import warnings\n    warnings.warn(str(getattr(builtins, 'seen', 0)))\n    return x\n",
        "def good(x):\n    raise ValueError(getattr(builtins, 'seen', 0))\n",
        "k = [][int(sum(getattr(builtins, 'seen', [])))]\ndef good(x):\n    return k\n",
        "assert 0, getattr(builtins, 'seen', 0)\nk = None.x\ndef good(x):\n    return k\n",
        "def good(x):\n    return x + sum(n for n in getattr(builtins, 'seen', []) if n > 7000)\n",
    ],
    ids=["print", "warning", "exception", "failure", "assertion", "output"],
)
def test_a_later_exercise_cannot_tell_what_an_earlier_one_saw(server, leak):
    """A public call is never answered, or listened to, by a process that has seen a hidden input."""
    with session(server, KEEPS_WHAT_IT_SEES + leak) as opened:
        questions = [function("bad", 1, hidden=[SECRET]), function("good", 2)]
        answers = opened.ask(questions)
        told = str([(a.printed, a.warnings, a.failures, a.calls[0]) for a in answers]) + str(opened.notes)
    assert "7351" not in told
    assert "7353" not in told
    assert values(answers[0]) == [[1], [SECRET]]


@pytest.mark.parametrize("leak", ["k = None.x + f(seen)", "print(seen, flush=True)", "warnings.warn(str(seen))"])
def test_a_question_put_later_is_not_listened_to(server, leak):
    """After the hidden calls another question is answered, but its words are no notes."""
    source = f"import warnings\n{KEEPS_WHAT_IT_SEES}\nseen = getattr(builtins, 'seen', 0)\n{LAYER}"
    source += f"def backward(dout, cache):\n    {leak}\n    return dout\n"
    source += "k = {}[str(getattr(builtins, 'seen', 0))]\ndef good(x):\n    return k\n"
    with session(server, source) as opened:
        opened.ask([function("bad", 1, hidden=[SECRET])])
        answers = opened.ask([layer(1, 2), function("good", 1)])
        told = str(opened.notes) + str([a.printed for a in answers])
    assert "7351" not in told
