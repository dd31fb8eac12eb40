"""The fork server and its workers, seen from the trusted process."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from autograder.sandbox.answer import OutOfTimeError, WorkerEndedError
from autograder.worker import wire
from autograder.worker.wire import PID, USAGE

CHUNK = 1 << 16
STRETCH = 10
GRAIN = 1e-3


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    Args:
        seconds: for all calls of one function in one exercise; time that the machine gave to others does not count.
        memory: address space of its process, in bytes.
        printed: bytes it may print.
        reply: bytes of one answer.
    """

    seconds: float = 2.0
    memory: int = 2 << 30
    printed: int = 1 << 20
    reply: int = 64 << 20


class Server:
    """A fork server; start it before any secret is loaded."""

    def __init__(self, limits: Limits = Limits()) -> None:  # noqa: B008 - immutable
        self.limits = limits
        self.tier = 0
        self.control, theirs = socket.socketpair()
        command = [sys.executable, "-I", "-m", "autograder.worker", str(limits.memory), str(limits.printed)]
        self.process = subprocess.Popen(command, stdin=theirs, env=environment(), cwd="/")  # noqa: S603 - our own
        theirs.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the server and every worker."""
        self.control.close()
        self.process.wait()

    def fork(self) -> "Worker":
        """A fresh worker."""
        ours, theirs = socket.socketpair()
        output = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - the worker closes it
        with theirs:
            socket.send_fds(self.control, [b"f" + PID.pack(0)], [theirs.fileno(), output.fileno()])
        (pid,) = PID.unpack(self._reply(PID.size))
        return Worker(self, pid, ours, output)

    def reap(self, pid: int) -> tuple[int, float, int]:
        """Exit status, CPU seconds and peak memory of an ended worker."""
        self.control.sendall(b"r" + PID.pack(pid))
        status, seconds, memory = USAGE.unpack(self._reply(USAGE.size))
        return status, seconds, memory

    def _reply(self, size: int) -> bytes:
        data = self.control.recv(size, socket.MSG_WAITALL)
        if len(data) < size:
            raise RuntimeError("the fork server has ended; start the grading again")
        return data


def environment() -> dict[str, str]:
    """The whole environment of a worker: nothing of the grader's, one thread for linear algebra."""
    threads = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
    return {**dict.fromkeys(threads, "1"), "PYTHONHASHSEED": "0", "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}


class Worker:
    """One forked process that answers questions about one submission."""

    def __init__(self, server: Server, pid: int, line: socket.socket, output: BinaryIO) -> None:
        self.server = server
        self.pid = pid
        self.line = line
        self.output = output
        self.buffer = bytearray()
        self.waited = waited(pid)

    def send(self, message: Any) -> None:
        """Ask a question.

        Raises:
            WorkerEndedError: if nobody takes it.
        """
        self.line.settimeout(STRETCH * self.server.limits.seconds)
        try:
            self.line.sendall(wire.pack(message))
        except OSError as error:
            raise WorkerEndedError("the process ended") from error

    def receive(self, seconds: float) -> Any:
        """The next answer.

        Raises:
            OutOfTimeError: if it does not come within `seconds` of the worker's own time.
            WorkerEndedError: if the worker is gone or what came is no frame.
        """
        deadline = Deadline(self, seconds)
        try:
            header, body = wire.sizes(self._take(wire.PREFIX.size, deadline), body_limit=self.server.limits.reply)
            return wire.unpack(self._take(header, deadline), self._take(body, deadline))
        except wire.ProtocolError as error:
            msg = f"the process sent something that is not an answer ({error})"
            raise WorkerEndedError(msg) from error

    def _take(self, size: int, deadline: "Deadline") -> bytes:
        while len(self.buffer) < size:
            self.line.settimeout(deadline.left())
            with suppress(TimeoutError):
                self.buffer += self._more()
        taken = bytes(self.buffer[:size])
        del self.buffer[:size]
        return taken

    def _more(self) -> bytes:
        try:
            data = self.line.recv(CHUNK)
        except ConnectionError:
            data = b""
        if not data:
            raise WorkerEndedError("the process ended")
        return data

    def owed(self) -> float:
        """Seconds that the worker waited for a processor since this was last asked."""
        before, self.waited = self.waited, waited(self.pid)
        return self.waited - before

    def printed(self) -> str:
        """What has been printed so far, as text."""
        return os.pread(self.output.fileno(), self.server.limits.printed, 0).decode("utf-8", "replace")

    def end(self) -> tuple[int, float, int]:
        """Kill the process and everything it left; exit status, CPU seconds, peak memory in bytes."""
        self.line.close()
        self.output.close()
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)
        return self.server.reap(self.pid)


class Deadline:
    """A time limit that a busy machine does not shorten.

    Time that the worker spent waiting for a processor is given back to it; ten times the limit is the end in any case.
    """

    def __init__(self, worker: Worker, seconds: float) -> None:
        self.worker = worker
        self.at = time.monotonic() + seconds
        self.end = time.monotonic() + STRETCH * seconds

    def left(self) -> float:
        """Seconds left.

        Raises:
            OutOfTimeError: if there are none.
        """
        now = time.monotonic()
        if now >= self.at:
            self.at = min(now + self.worker.owed(), self.end)
        if self.at - now < GRAIN:
            raise OutOfTimeError
        return self.at - now


def waited(pid: int) -> float:
    """Seconds that a process has waited for a processor, as the kernel counts them; 0 where it does not tell."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0
