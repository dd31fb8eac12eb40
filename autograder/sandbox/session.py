"""One submission's conversation with its worker: whatever its code does, every question gets an answer.

A function that hangs or kills its process costs its own checks alone: the process is replaced, and the functions and
exercises that remain go on in the next one.
"""

import secrets
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

from autograder.report import Note
from autograder.sandbox import answer as read
from autograder.sandbox.answer import Answer, Loaded, OutOfTimeError, Question, Trouble, WorkerEndedError
from autograder.sandbox.inquiry import NONSENSE, Inquiry
from autograder.sandbox.server import Server, Worker

PRINTED_SHOWN = 4000


class Session:
    """A conversation about one submission.

    Two workers hold it: one sees public inputs alone, and its words may be shown; the other sees the hidden inputs, and
    only its outputs count.

    Args:
        server: forks the workers.
        cells: the source of its code cells.
        names: of all functions that may be asked about.

    Attributes:
        loaded: what the submission holds.
        notes: statements that failed and warnings, of all questions so far.
    """

    def __init__(self, server: Server, cells: Sequence[str], names: Sequence[str]) -> None:
        self.server = server
        self.cells = list(cells)
        self.names = list(names)
        self.workers: dict[bool, Worker] = {}
        self.notes: list[Note] = []
        self.loaded = self._load()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for secret in list(self.workers):
            self._end(secret=secret)

    def _end(self, *, secret: bool) -> None:
        self.workers.pop(secret).end()

    def _load(self, *, secret: bool = False) -> Loaded:
        """Start a worker, for public or for hidden inputs, and give it the cells."""
        worker = self.workers[secret] = self.server.fork()
        self.shown = self.shown if secret else 0
        number = secrets.token_hex(8)
        try:
            worker.send({"id": number, "cells": self.cells, "names": self.names})
            kind, *rest = receive(worker, number, self.server.limits.seconds)
            return read.loaded(*rest)
        except (WorkerEndedError, OutOfTimeError, TypeError, ValueError, AttributeError):
            self._end(secret=secret)
            return Loaded(trouble="The submission could not be read: parsing it ended or exhausted the process.")

    def ask(self, question: Question) -> Answer:
        """All calls of one exercise; never raises for anything that the student's code does."""
        inquiry = Inquiry(question, self.server.limits.seconds)
        while inquiry.open:
            secret = inquiry.next_secret
            if secret not in self.workers and self._load(secret=secret).trouble:
                inquiry.give_up(Trouble("crash", text="the process could not be started again"))
            else:
                self._converse(inquiry, self.workers[secret])
        self.notes += [*inquiry.answer.failures, *inquiry.answer.warnings]
        return inquiry.answer

    def _converse(self, inquiry: Inquiry, worker: Worker) -> None:
        """Put the open calls to the worker, until all are answered or the worker is spent."""
        number = secrets.token_hex(8)
        try:
            worker.send({"id": number, **inquiry.message()})
            while not inquiry.ended:
                inquiry.take(*receive(worker, number, inquiry.left()))
            self._collect(worker, inquiry)
        except (OutOfTimeError, WorkerEndedError) as error:
            self._collect(worker, inquiry)
            self._end(secret=inquiry.secret)
            inquiry.blame(error)

    def _collect(self, worker: Worker, inquiry: Inquiry) -> None:
        """Add what has been printed since the last question, unless this worker sees hidden inputs."""
        if not inquiry.secret:
            printed = worker.printed()
            inquiry.answer.printed = (inquiry.answer.printed + printed[self.shown :])[:PRINTED_SHOWN]
            self.shown = len(printed)


def receive(worker: Worker, number: str, seconds: float) -> list[Any]:
    """The next reply to the question with this id: its kind and its content."""
    reply = worker.receive(seconds)
    if isinstance(reply, list) and len(reply) > 1 and reply[0] == number:
        return reply[1:]
    raise WorkerEndedError(NONSENSE)
