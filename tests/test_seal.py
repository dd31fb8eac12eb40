"""What a sealed worker can and cannot do, at every tier that this machine gives."""

import os
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest

from autograder.sandbox.answer import Question
from autograder.sandbox.server import Limits, Server
from autograder.sandbox.session import Session
from autograder.sandbox.tiers import TIERS

HERE = Path(__file__)
ROOT = HERE.parents[1]
SITE = Path(np.__file__).parents[1]
TRACE = "/tmp/autograder-was-here"  # noqa: S108 - the folder that is open to all
CALL = {"drive": "function", "args": [np.ones(1)]}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="seals are made of Linux")


@pytest.fixture(scope="module", params=[1, 2, 3, 4], ids=[tier.name for tier in TIERS[1:]])
def server(request):
    """A server of each tier; those that this machine does not give are skipped."""
    with Server(Limits(seconds=5, cpu=5), demand=0, most=request.param) as made:
        if made.tier != request.param:
            pytest.skip(f"tier {made.tier} here: {made.reasons}")
        yield made


def run(server, body):
    """The outcome of a student's function with this body; its value is `x`."""
    cell = "def f(x):\n" + textwrap.indent(textwrap.dedent(body).strip(), "    ") + "\n    return x"
    with Session(server, [cell], ["f"]) as session:
        (answer,) = session.ask([Question(["f"], ["y"], [CALL], [False], 1)])
    return answer.calls[0][0]


def value(server, body):
    """What a body left in `x`; it must not fail."""
    stage = run(server, body)
    assert stage.trouble is None, stage.trouble
    return stage.outputs[0].array.tolist()


NATIVE = "import ctypes; c = ctypes.CDLL(None, use_errno=True); call = lambda *a: c.syscall(*map(ctypes.c_long, a))"

HONEST = {
    "prints": "print('hello'); import sys; print('warned', file=sys.stderr)",
    "warns": "import warnings; warnings.warn('mind'); import numpy as np; np.log(np.zeros(1))",
    "standard library": """
        import base64, collections.abc, copy, csv, dataclasses, datetime, decimal, enum, fractions, functools, heapq
        import inspect, itertools, json, logging, math, operator, pathlib, pickle, pprint, random, re, statistics
        import string, textwrap, threading, time, traceback, typing, unittest, uuid
        datetime.datetime.strptime("2020", "%Y"); decimal.Decimal(2).sqrt(); statistics.stdev([1, 2])""",
    "numpy": """
        import numpy as np, numpy.fft, numpy.linalg, numpy.ma, numpy.polynomial, numpy.random, numpy.testing
        from numpy.lib.stride_tricks import sliding_window_view
        a = np.random.default_rng().normal(size=(40, 40)); np.linalg.svd(a @ a); np.fft.rfft(a)
        np.einsum("ij,jk", a, a); np.testing.assert_allclose(a, a); np.ma.masked_invalid(a).mean(); np.array2string(a)
        str(np.polyfit(a[0], a[1], 2)); np.random.seed(0); sliding_window_view(a, (3, 3)).sum()
        np.set_printoptions(precision=3); np.pad(a, 1)""",
    "time and identity": "import os, time; os.getpid(); time.sleep(0.001); time.time(); os.getcwd()",
    "a traceback": "import traceback\ntry: 1 / 0\nexcept ZeroDivisionError: traceback.print_exc()",
    "memory": "import numpy as np; np.zeros(10**7).sum(); [bytearray(10**6) for _ in range(50)]",
    "classes": "import dataclasses\n@dataclasses.dataclass\nclass A:\n    x: int = 1\nA()",
}


@pytest.mark.parametrize("name", HONEST)
def test_honest_code_works(server, name):
    """Honest code notices nothing of the seal."""
    assert value(server, HONEST[name]) == [1.0]


REFUSED = {
    "read the grader": f"open({str(HERE)!r})",
    "read the reference": f"open({str(ROOT / 'pyproject.toml')!r})",
    "read accounts": "open('/etc/passwd')",
    "read a process": "open('/proc/self/environ')",
    "read the server": "import os; open(f'/proc/{os.getppid()}/maps')",
    "list folders": f"import os; os.listdir({str(ROOT)!r})",
    "list descriptors": "import os; os.listdir('/proc/self/fd')",
    "write": f"open({TRACE!r}, 'w')",
    "write memory": "open('/dev/shm/autograder-was-here', 'w')",
    "append": f"open({TRACE!r}, 'a')",
    "make a folder": f"import os; os.mkdir({TRACE!r})",
    "remove": f"import os; os.remove({str(HERE)!r})",
    "change a mode": "import os; os.chmod('/tmp', 0)",
    "TCP": "import socket; socket.socket()",
    "UDP": "import socket; socket.socket(type=socket.SOCK_DGRAM)",
    "UNIX": "import socket; socket.socket(socket.AF_UNIX)",
    "a pair": "import socket; socket.socketpair()",
    "netlink": "import socket; socket.socket(16, socket.SOCK_RAW)",
    "fork": "import os; os.fork()",
    "exec": "import os; os.execv('/bin/true', ['true'])",
    "subprocess": "import subprocess; subprocess.run(['/bin/true'])",
    "kill the server": "import os, signal; os.kill(os.getppid(), signal.SIGKILL)",
    "kill its group": "import os; os.killpg(0, 9)",
    "stop itself": "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)",
    "queue a signal": "import os, signal; signal.pidfd_send_signal(0, 9)",
    "be root": "import os; os.setresuid(0, 0, 0)",
    "leave its session": "import os; os.setsid()",
    "limits": "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))",
    "other limits": "import os, resource; resource.prlimit(os.getppid(), resource.RLIMIT_CPU)",
    "shared memory": "import os; os.memfd_create('a')",
    "own the line": "import fcntl, os; fcntl.fcntl(1, fcntl.F_SETOWN, os.getppid())",
    "type for others": "import fcntl; fcntl.ioctl(1, 0x5412, b'x')",
    "alarms": "import signal; signal.setitimer(signal.ITIMER_REAL, 1)",
}


ERRORS = {"PermissionError", "FileNotFoundError", "ModuleNotFoundError", "ValueError", "itimer_error"}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_calls_raise(server, name):
    """What the seal forbids fails as an ordinary error, so that the student can be told."""
    trouble = run(server, REFUSED[name]).trouble
    assert trouble, "it got through"
    assert trouble.type in ERRORS, trouble
    assert not Path(TRACE).exists()


ENDED = {
    "io_uring": f"{NATIVE}; call(425, 8, 0)",
    "ptrace": f"{NATIVE}; import os; call({101 if os.uname().machine == 'x86_64' else 117}, 16, os.getppid(), 0, 0)",
    "descriptors of others": f"{NATIVE}; call(438, 0, 0, 0)",
    "exit": "import os; os._exit(0)",
    "segmentation fault": "import ctypes; ctypes.string_at(0)",
    "abort": "import os; os.abort()",
}


@pytest.mark.parametrize("name", ENDED)
def test_hostile_calls_end_the_process(server, name):
    """Calls that only an attack makes end the process; the next submission is served as if nothing had been."""
    assert run(server, ENDED[name]).trouble.kind == "crash"
    assert value(server, "pass") == [1.0]


# A page that may be written and executed; what is copied there is called.
MACHINE_CODE = """
import ctypes
c = ctypes.CDLL(None)
c.mmap.restype = ctypes.c_void_p
page = c.mmap(None, ctypes.c_size_t(4096), 7, 0x22, -1, ctypes.c_long(0))
ctypes.memmove(page, bytes.fromhex("{code}"), {size})
ctypes.CFUNCTYPE(ctypes.c_long)(page)()
"""
GETPID, INT80, X32 = "b8270000000f05c3", "b814000000cd80c3", "b8270000400f05c3"


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="machine code of x86-64")
@pytest.mark.parametrize("code", [INT80, X32], ids=["int80", "x32"])
def test_other_interfaces_to_the_kernel_end_the_process(server, code):
    """A harmless call (getpid) by way of int 0x80 or x32 ends the process: its numbers are not those of the filter."""
    assert value(server, MACHINE_CODE.format(code=GETPID, size=8)) == [1.0]
    assert run(server, MACHINE_CODE.format(code=code, size=8)).trouble.kind == "crash"


@pytest.mark.parametrize("name", ["pytest", "autograder.exercise", "tests.test_seal", "scipy", "torch"])
def test_other_packages_cannot_be_imported(server, name):
    """Nothing but numpy and the standard library can be imported, even by those who know where it lies."""
    body = f"import sys; sys.path += [{str(SITE)!r}, {str(ROOT)!r}]\nimport {name}"
    assert run(server, body).trouble.type in {"ModuleNotFoundError", "ImportError", "PermissionError"}


def test_threads_are_refused_at_once(server):
    """A thread is an error, not a hang."""
    trouble = run(server, "import threading; threading.Thread(target=print).start()").trouble
    assert (trouble.type, "thread" in trouble.text) == ("RuntimeError", True)


def test_only_own_descriptors_are_open(server):
    """A worker has its standard files and its line, and no environment."""
    body = """
        import os
        def is_open(n):
            try: os.fstat(n)
            except OSError: return False
            return True
        x = [sum(map(is_open, range(1024))), len(os.environ)]"""
    assert value(server, body) == [4, 0]


def test_users_differ(server):
    """Where root grades, every submission is a user of its own, without groups or rights; else nobody is root."""
    body = "import os; x = [*os.getresuid(), *os.getresgid(), len(os.getgroups())]"
    one, two = value(server, body), value(server, body)
    if os.geteuid() == 0 and server.most != 2:
        assert one[0] != two[0]
        assert min(one[:6]) >= 60000
        assert one[6] == 0
    else:
        assert one == two


def test_limits_hold(server):
    """Memory, output and processor time are bounded by the kernel."""
    assert run(server, "import numpy as np; np.ones(1 << 29)").trouble.type in {"MemoryError", "_ArrayMemoryError"}
    assert run(server, "while True: print('x' * 10**6)").trouble.type == "OSError"
    body = "import resource as r; x = [r.getrlimit(k)[1] for k in (r.RLIMIT_CPU, r.RLIMIT_CORE, r.RLIMIT_NPROC)]"
    assert value(server, body) == [5, 0, 0]


def test_hashes_are_the_same_everywhere(server):
    """The order of a set of strings does not change from server to server."""
    assert value(server, "x = float(hash('order') % 1000)") == value(server, "x = float(hash('order') % 1000)")
