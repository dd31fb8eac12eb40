"""The fork server: the tier it proves, and that nothing outlives the grader."""

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from autograder.sandbox import launch
from autograder.sandbox.server import Server
from autograder.sandbox.tiers import TierError, check
from autograder.worker.seal import kernel, landlock

HERE = Path(__file__)
ROOT = HERE.parents[1]
SITE = Path(np.__file__).parents[1]
QUESTION = {"id": "0", "care": True, "cells": ["def f(): pass"], "names": ["f"]}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="seals are made of Linux")


def answering(server):
    """A worker that has answered."""
    worker = server.fork()
    worker.send(QUESTION)
    assert worker.receive(5)[0] == "0"
    return worker


def gone(pid):
    """Whether a process has ended within two seconds."""
    for _ in range(200):
        with suppress(FileNotFoundError):
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z":
                time.sleep(0.01)
                continue
        return True
    return False


def test_a_dead_server_takes_its_workers_along():
    """Workers end with the fork server."""
    with Server() as server:
        worker = answering(server)
        parent = int(Path(f"/proc/{worker.pid}/stat").read_text().rpartition(")")[2].split()[1])
        os.kill(parent, signal.SIGKILL)
        assert gone(worker.pid)
        worker.line.close()
        worker.output.close()


GRADER = """
import os, sys, time
from autograder.sandbox.server import Server
server = Server(most=int(sys.argv[1]))
worker = server.fork()
if os.fork() == 0: time.sleep(5); os._exit(0)  # holds the control line open
print(server.process.pid, worker.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("most", [1, 4])
def test_a_killed_grader_leaves_nothing_behind(most):
    """Server and workers end when the grader is killed, even if another process still holds the line."""
    with subprocess.Popen([sys.executable, "-c", GRADER, str(most)], stdout=subprocess.PIPE, cwd=ROOT) as grader:
        server, worker = map(int, grader.stdout.readline().split())
        grader.kill()
        assert gone(worker)
        assert gone(server)


def test_a_lower_tier_than_demanded_is_refused():
    """The error says what is missing and what can be done."""
    with Server(demand=2, most=1) as server, pytest.raises(TierError, match=r"tier 1 .*tier 2 [\s\S]*--unsafe"):
        server.fork()


def test_the_refusal_names_what_is_missing():
    """Every reason is listed."""
    with pytest.raises(TierError, match="  Landlock: not there\n"):
        check(0, 1, ["Landlock: not there"])


def test_a_refused_bubblewrap_is_done_without(monkeypatch):
    """A bubblewrap that does not start costs a tier, nothing else."""
    monkeypatch.setattr(launch, "has_bubblewrap", lambda: True)
    monkeypatch.setattr(launch, "bubblewrap", lambda: ["false"])
    with Server() as server:
        assert 1 <= server.tier <= 3
        assert "bubblewrap is refused here" in server.reasons
        answering(server).end()


@pytest.mark.parametrize("version", range(1, 8))
def test_every_version_of_landlock_will_do(monkeypatch, version):
    """Rules are made in the words of the kernel that is there, from the first version on."""
    call = kernel.call
    try:
        if call("landlock_create_ruleset", 0, 0, landlock.VERSION) < version:
            pytest.skip("this kernel is older")
    except OSError:
        pytest.skip("no Landlock here")
    monkeypatch.setattr(kernel, "call", lambda *args: version if args[1:] == (0, 0, 1) else call(*args))
    os.close(landlock.ruleset([os.path.dirname(os.__file__)]))  # noqa: PTH120 - as the fork server says it


def as_nobody(command, **options):
    """Run a command as a user without rights; None if it may not even be started."""
    paths = {"PYTHONPATH": f"{ROOT}:{SITE}", "PYTHONDONTWRITEBYTECODE": "1", "PATH": os.environ["PATH"]}
    nobody = {"user": 65534, "group": 65534, "extra_groups": []}
    with suppress(PermissionError):
        return subprocess.run(command, env=paths, capture_output=True, text=True, check=False, **nobody, **options)
    return None


@pytest.mark.skipif(os.geteuid() != 0, reason="the other tests say it")
def test_an_ordinary_user_can_run_these_tests():
    """Nothing here needs root; the Python of the system stands in for one that only root can read."""
    for python in filter(None, (sys._base_executable, shutil.which("python3", path="/usr/local/bin:/usr/bin"))):
        tried = as_nobody([python, "-c", "import numpy, pytest"], cwd="/")
        if tried and tried.returncode == 0:
            break
    else:
        pytest.skip("no Python that an ordinary user can run")
    done = as_nobody(
        [python, "-m", "pytest", "-p", "no:cacheprovider", *map(str, HERE.parent.glob("test_seal*.py"))], cwd=ROOT
    )
    assert done.returncode == 0, done.stdout
