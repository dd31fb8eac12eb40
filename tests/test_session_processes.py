"""The processes behind sessions: none is left, none leaks, and a busy machine is no timeout."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sessions import GOOD, ask, children, descriptors, function, session, values

from autograder.sandbox.server import Limits, Server

BURNERS = 3
HANGS = "import time, os\ndef bad(x):\n    time.sleep(60)\n"
SLOW = """
import time
def bad(x):
    end = time.process_time() + {seconds}
    while time.process_time() < end:
        pass
    return x
"""


def forget(opened):
    """Drop a session whose server has ended."""
    opened.worker.line.close()
    opened.worker.output.close()


def gone(pids):
    """Whether processes end within some seconds."""
    return soon(lambda: not any(alive(pid) for pid in pids))


def alive(pid):
    """Whether a process exists and is no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_no_process_is_left_after_a_session_and_after_close():
    """A session's workers end with it, even one that sleeps; the server ends when it is closed."""
    with Server(Limits(seconds=0.2)) as server:
        with session(server, f"{GOOD}{HANGS}") as opened:
            first = opened.worker.pid
            opened.ask([function("bad", 1)])
            assert gone([first])
        with session(server, GOOD) as opened:
            second = opened.worker.pid
        assert gone([second])
        left = session(server, GOOD)
        pids = children(os.getpid())
        assert left.worker.pid in pids
    assert server.process.returncode is not None
    assert gone(pids)
    forget(left)


def open_now():
    """How many files this process and each of its descendants have open, without names; workers are all alike."""
    return [descriptors(os.getpid()), *sorted(descriptors(pid) for pid in children(os.getpid()))]


@pytest.mark.parametrize("count", [200, pytest.param(1000, marks=pytest.mark.apart)])
def test_many_sessions_leak_neither_files_nor_processes(count):
    """What a session opened on either side is closed when it ends, crashed or not."""
    crashing = f"import os\n{GOOD}def bad(x):\n    os._exit(1)\n"
    with Server(Limits(seconds=2)) as server:
        before = None
        for number in range(count):
            source, name = (crashing, "bad") if number % 10 == 0 else (GOOD, "good")
            ask(server, source, function(name, 1, hidden=[2] if number % 20 == 1 else []))
            if number == 10:
                time.sleep(0.3)  # the worker that was ended is gone, and the next one is there
                before = open_now()
        assert soon(lambda: open_now() == before), (before, open_now())


def soon(holds, seconds=5.0):
    """Whether something holds within some seconds."""
    end = time.monotonic() + seconds
    while not (found := holds()) and time.monotonic() < end:
        time.sleep(0.005)
    return found


PARENT = """
import sys, time
sys.path.insert(0, {tests!r})
from autograder.sandbox.server import Server
from sessions import session
server = Server()
one = session(server, "def good(x):\\n    return x\\n")
print(server.process.pid, one.worker.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_grader_leaves_no_process(way):
    """Server and workers end with the grader, however it ended."""
    script = PARENT.format(tests=str(Path(__file__).parent))
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as grader:
        pids = [int(pid) for pid in grader.stdout.readline().split()]
        assert all(alive(pid) for pid in pids)
        grader.send_signal(way)
        grader.wait()
    assert gone(pids)


def test_a_killed_server_is_told_and_leaves_no_worker():
    """Without its fork server a session cannot go on, and its worker ends."""
    with Server() as server:
        opened = session(server, GOOD)
        pid = opened.worker.pid
        for other in {server.process.pid, *children(server.process.pid)} - {pid}:
            os.kill(other, signal.SIGKILL)
        assert gone([pid])
        with pytest.raises((RuntimeError, ConnectionError)):
            opened.ask([function("good", 1)])


@pytest.fixture
def crowded():
    """A processor that several other processes use without pause."""
    cpu = min(os.sched_getaffinity(0))
    burn = f"import os\nos.sched_setaffinity(0, {{{cpu}}})\nprint(flush=True)\nwhile True: pass"
    processes = [subprocess.Popen([sys.executable, "-S", "-c", burn], stdout=subprocess.PIPE) for _ in range(BURNERS)]
    for process in processes:
        process.stdout.readline()
    yield cpu
    for process in processes:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("calls", [1, 4])
def test_a_busy_machine_causes_no_timeout(crowded, calls):
    """A function that is slow but within the limit of its own time is answered, in one call or in several."""
    with Server(Limits(seconds=0.4)) as server:
        opened = session(server, SLOW.format(seconds=0.28 / calls))
        for pid in {server.process.pid, *children(server.process.pid)}:
            os.sched_setaffinity(pid, {crowded})
        start = time.monotonic()
        with opened:
            (answer,) = opened.ask([function("bad", *range(calls))])
        assert values(answer) == [[n] for n in range(calls)]
        assert time.monotonic() - start > server.limits.seconds


def test_a_busy_machine_does_not_save_a_loop(crowded):
    """What never ends is ended on a crowded processor too, within ten times the limit."""
    with Server(Limits(seconds=0.1)) as server:
        opened = session(server, "def bad(x):\n    while True: pass\n")
        os.sched_setaffinity(opened.worker.pid, {crowded})
        start = time.monotonic()
        with opened:
            (answer,) = opened.ask([function("bad", 1)])
        assert values(answer) == ["timeout"]
        assert time.monotonic() - start < 25 * server.limits.seconds
