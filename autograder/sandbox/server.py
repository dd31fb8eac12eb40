"""The fork server, seen from the trusted process.

Nothing here needs numpy: a server can be started first, and gets ready while its owner loads what grading needs.
"""

import json
import os
import socket
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from autograder.sandbox import launch, tiers
from autograder.sandbox.tiers import BEST, DEMANDED
from autograder.worker.settings import PID, Settings

if TYPE_CHECKING:
    from autograder.sandbox.line import Worker


@dataclass(frozen=True)
class Limits:
    """What one submission may use.

    Args:
        seconds: for all calls of one function in one exercise; time that the machine gave to others does not count.
        memory: address space of its process, in bytes.
        printed: bytes it may print.
        cpu: seconds of processor of its process in all; a second line behind `seconds`.
        reply: bytes of one answer.
    """

    seconds: float = 2.0
    memory: int = 2 << 30
    printed: int = 1 << 20
    cpu: int = 600
    reply: int = 64 << 20


class Server:
    """A fork server; start it before any secret is loaded. It gets ready while its owner does other things.

    Args:
        limits: of every submission.
        demand: the tier of isolation below which nothing is run; see `autograder.sandbox.tiers`.
        most: the tier above which nothing is tried.
    """

    def __init__(self, limits: Limits = Limits(), *, demand: int = DEMANDED, most: int = BEST) -> None:
        self.limits = limits
        self.demand = demand
        self.most = most
        self._start(boxed=most == BEST and launch.has_bubblewrap())

    def _start(self, *, boxed: bool) -> None:
        self.boxed = boxed
        self._spare: tuple[socket.socket, BinaryIO] | None = None
        self.ready = 0
        self.control, theirs = socket.socketpair()
        grader = launch.own_end()
        bounds = {"memory": self.limits.memory, "printed": self.limits.printed, "cpu": self.limits.cpu}
        settings = Settings(**bounds, most=self.most, outside=__file__, grader=grader)
        with theirs:
            self.process = launch.start(theirs, settings, boxed=boxed)
        if grader >= 0:
            os.close(grader)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the server and every worker."""
        for end in self._spare or ():
            end.close()
        self._spare = None
        self.control.close()
        self.process.wait()

    @property
    def tier(self) -> int:
        """The tier of isolation that this machine has proved to give."""
        return self._hello[0]

    @property
    def reasons(self) -> list[str]:
        """Why the tier is no higher."""
        return self._hello[1]

    @cached_property
    def _hello(self) -> tuple[int, list[str]]:
        """The server's first words; a bubblewrap in which it cannot speak is left away."""
        refused = []
        try:
            told = self._told()
        except ServerEndedError:
            if not self.boxed:
                raise
            self.close()
            self._start(boxed=False)
            refused = ["bubblewrap is refused here"]
            told = self._told()
        absent = [] if launch.has_bubblewrap() else ["bubblewrap is not installed"]
        return told["tier"], [*told["reasons"], *refused, *absent]

    def _told(self) -> Any:
        (size,) = PID.unpack(self._reply(PID.size))
        return json.loads(self._reply(size))

    def check(self) -> None:
        """See that the tier is the one demanded.

        Raises:
            TierError: if it is lower.
        """
        tiers.check(self.tier, self.demand, self.reasons)

    def fork(self) -> "Worker":
        """A fresh worker: the one that was made ready, if there is one.

        Raises:
            TierError: if the machine does not isolate it as demanded.
        """
        from autograder.sandbox.line import Worker  # noqa: PLC0415 - it needs numpy

        self.check()
        ends = self._spare or self._order()
        worker = Worker(self, self.ready or self._ordered(), *ends)
        self._spare, self.ready = None, 0
        return worker

    def warm_up(self, cells: Sequence[str]) -> None:
        """Have what many submissions have in common done once, which takes as long as one or two of them.

        Args:
            cells: source of the code cells that the assignment was handed out with.

        Raises:
            TierError: if the machine does not isolate workers as demanded.
        """
        self.check()
        data = json.dumps(list(cells)).encode()
        self.control.sendall(b"w" + PID.pack(len(data)) + data)

    def look_ahead(self) -> None:
        """Have the next worker made ready, at a time when the machine has little else to do."""
        self._spare = self._spare or self._order()

    def meet(self) -> None:
        """Wait for the worker that is made ready; `ready` is its process id."""
        if self._spare and not self.ready:
            self.ready = self._ordered()

    def _ordered(self) -> int:
        (pid,) = PID.unpack(self._reply(PID.size))
        return int(pid)

    def _order(self) -> tuple[socket.socket, BinaryIO]:
        """Ask for a worker: the line to it, and the file that it prints to; its process id is the reply."""
        ours, theirs = socket.socketpair()
        output = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - the worker closes it
        with theirs:
            socket.send_fds(self.control, [b"f" + PID.pack(0)], [theirs.fileno(), output.fileno()])
        return ours, output

    def reap(self, pid: int) -> None:
        """Have a worker ended, and everything it left."""
        self.control.sendall(b"r" + PID.pack(pid))

    def _reply(self, size: int) -> bytes:
        data = self.control.recv(size, socket.MSG_WAITALL)
        if len(data) < size:
            raise ServerEndedError("the fork server has ended; start the grading again")
        return data


class ServerEndedError(RuntimeError):
    """The fork server is gone."""
