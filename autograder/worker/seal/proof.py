"""Which seal this machine gives: proved by trying to break it, in a process that is then thrown away."""

import json
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

from autograder.worker.seal import Seal, choices
from autograder.worker.settings import Settings

PATIENCE = 10.0  # seconds for attempts that take milliseconds
TRIED = "stringprep"  # small, silent, and with an extension module behind it


@dataclass(frozen=True)
class Proof:
    """What got through a seal.

    Args:
        through: the names of the attempts that did, of `ATTEMPTS`; none should.
        blind: whether even the name of a file outside was not to be found.
        imports: whether a module of the standard library could still be imported.
        trouble: why the seal could not be set, if so.
    """

    through: Sequence[str] = ()
    blind: bool = False
    imports: bool = False
    trouble: str = ""


@dataclass(frozen=True)
class Found:
    """The best seal that held, its tier, and why it is no better."""

    seal: Seal
    tier: int
    imports: bool
    reasons: list[str] = field(default_factory=list)


def best(settings: Settings, standard: Sequence[str]) -> Found:
    """Try the seals, best first, until one holds; the last of them promises nothing."""
    reasons: list[str] = []
    for layers in choices(settings.most):
        try:
            seal = Seal(layers, settings, standard)
        except OSError as error:
            reasons.append(f"{layers}: {error.strerror or error}")
            continue
        proof = prove(seal, settings.outside)
        if not proof.trouble and not (proof.through and layers.tier):
            return Found(seal, tier(seal, proof), proof.imports, reasons)
        reasons.append(f"{layers}: {proof.trouble or 'did not stop ' + ', '.join(proof.through)}")
    raise RuntimeError("; ".join(reasons))


def tier(seal: Seal, proof: Proof) -> int:
    """The tier of a seal that held."""
    return 4 if proof.blind and seal.layers.landlock else seal.layers.tier


def prove(seal: Seal, outside: str) -> Proof:
    """Seal a process and let it try."""
    ours, theirs = socket.socketpair()
    user = next(seal.users)
    pid = os.fork()
    if pid == 0:
        with suppress(BaseException):
            theirs.sendall(json.dumps(attempt(seal, user, theirs.fileno(), outside)).encode())
        os._exit(0)
    theirs.close()
    with ours:
        ours.settimeout(PATIENCE)
        told = hear(ours)
    end(pid)
    os.waitpid(pid, 0)
    return Proof(**json.loads(told)) if told else Proof(trouble="the sealed process was ended")


def hear(line: socket.socket) -> bytes:
    """Everything until the line closes or falls silent."""
    told = b""
    with suppress(TimeoutError):
        while data := line.recv(1 << 16):
            told += data
    return told


def end(pid: int) -> None:
    """End a worker and whatever it started."""
    for kill in (os.killpg, os.kill):
        with suppress(ProcessLookupError, PermissionError):
            kill(pid, signal.SIGKILL)


def attempt(seal: Seal, user: int, line: int, outside: str) -> dict[str, object]:
    """In the sealed process: the fields of its `Proof`."""
    try:
        seal.apply(user, line)
    except OSError as error:
        return {"trouble": f"{error.strerror or error}"}
    through = [name for name, act in ATTEMPTS.items() if succeeds(partial(act, outside))]
    return {"through": through, "blind": hidden(outside), "imports": succeeds(import_one)}


def succeeds(act: Callable[[], object]) -> bool:
    """Whether an attempt raised nothing."""
    try:
        act()
    except (OSError, ImportError):
        return False
    return True


def read(outside: str) -> None:
    """Open a file of the grader's, or one that everybody may read."""
    if not any(succeeds(partial(os.open, path, os.O_RDONLY)) for path in (outside, "/etc/passwd")):
        raise PermissionError


def write(_: str) -> None:
    """Make a file where everybody may; it has no name and goes at once."""
    with tempfile.TemporaryFile(dir="/tmp"):
        pass


def connect(_: str) -> None:
    """Make a socket; no address is needed to see that it is allowed."""
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()


def multiply(_: str) -> None:
    """Start a process."""
    if os.fork() == 0:
        os._exit(0)


def send_signal(_: str) -> None:
    """Reach the fork server; signal 0 only asks whether one may."""
    os.kill(os.getppid(), 0)


def hidden(path: str) -> bool:
    """Whether a file is not even there to be seen."""
    try:
        os.stat(path)  # noqa: PTH116 - the bare call is what is tried
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def import_one() -> None:
    """Import a module, from its file."""
    sys.modules.pop(TRIED, None)
    __import__(TRIED)


ATTEMPTS = {"reading": read, "writing": write, "sockets": connect, "processes": multiply, "signals": send_signal}
