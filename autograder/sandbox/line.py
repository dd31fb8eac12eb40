"""The line to one worker: questions go out, frames come back, and time is kept."""

import os
import socket
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO

from autograder.sandbox.answer import WorkerEndedError
from autograder.sandbox.deadline import STRETCH, Deadline, waited
from autograder.worker import wire

if TYPE_CHECKING:
    from autograder.sandbox.server import Server

CHUNK = 1 << 16


class Worker:
    """One forked process that answers questions about one submission."""

    def __init__(self, server: "Server", pid: int, line: socket.socket, output: BinaryIO) -> None:
        self.server = server
        self.pid = pid
        self.line = line
        self.output = output
        self.rest = b""
        self.waited = waited(pid)

    def send(self, message: Any, frames: Iterable[bytes] = ()) -> None:
        """Send a message, and what follows it.

        Args:
            message: cells, or questions.
            frames: of the calls of each question.

        Raises:
            WorkerEndedError: if nobody takes it.
        """
        self.line.settimeout(STRETCH * self.server.limits.seconds)
        try:
            for part in (wire.pack(message), *frames):
                self.line.sendall(part)
        except OSError as error:
            raise WorkerEndedError("the process ended") from error

    def receive(self, seconds: float) -> Any:
        """The next answer.

        Raises:
            OutOfTimeError: if it does not come within `seconds` of the worker's own time.
            WorkerEndedError: if the worker is gone or what came is no frame.
        """
        deadline = Deadline(seconds, self.owed)
        try:
            header, body = wire.sizes(self._take(wire.PREFIX.size, deadline), body_limit=self.server.limits.reply)
            return wire.unpack(self._take(header, deadline), self._take(body, deadline))
        except wire.ProtocolError as error:
            msg = f"the process sent something that is not an answer ({error})"
            raise WorkerEndedError(msg) from error

    def _take(self, size: int, deadline: Deadline) -> bytes:
        """The next bytes; what is left of the last ones first."""
        parts = [self.rest]
        missing = size - len(self.rest)
        while missing > 0:
            parts.append(self._more(deadline))
            missing -= len(parts[-1])
        data = b"".join(parts) if len(parts) > 1 else self.rest
        self.rest = data[size:]
        return data[:size]

    def _more(self, deadline: Deadline) -> bytes:
        while True:
            self.line.settimeout(deadline.left())
            with suppress(TimeoutError):
                return self._received()

    def _received(self) -> bytes:
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

    def size(self) -> int:
        """How many bytes have been printed so far."""
        return min(os.fstat(self.output.fileno()).st_size, self.server.limits.printed)

    def printed(self, start: int, end: int) -> str:
        """What has been printed between two positions, as text."""
        return os.pread(self.output.fileno(), max(0, end - start), start).decode("utf-8", "replace")

    def end(self) -> None:
        """Have the process killed, with everything it left."""
        self.line.close()
        self.output.close()
        self.server.reap(self.pid)
