"""One submission's conversation with its worker: whatever its code does, every question gets an answer.

A function that hangs or kills its process costs its own checks alone: the process is replaced, and the functions and
exercises that remain go on in the next one.
"""

import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from autograder.sandbox import answer as read
from autograder.sandbox.answer import Answer, Loaded, OutOfTimeError, Question, Trouble, WorkerEndedError
from autograder.sandbox.deadline import waited
from autograder.sandbox.inquiry import NONSENSE, Inquiry
from autograder.sandbox.line import Worker
from autograder.sandbox.server import Server

if TYPE_CHECKING:
    from autograder.report import Note

PRINTED_SHOWN = 4000


class Session:
    """A conversation about one submission, with one worker after the other.

    Args:
        server: forks the workers.
        cells: the source of its code cells.
        names: of all functions that may be asked about.

    Attributes:
        notes: statements that failed and warnings, of all questions so far.
    """

    def __init__(self, server: Server, cells: Sequence[str], names: Sequence[str]) -> None:
        self.server = server
        self.cells = list(cells)
        self.names = list(names)
        self.worker: Worker | None = None
        self.notes: list[Note] = []
        self._begin()

    @cached_property
    def loaded(self) -> Loaded:
        """What the submission holds; whoever asks waits until the worker has read it."""
        return self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        worker, self.worker = self.worker, None
        if worker:
            worker.end()

    def _begin(self) -> None:
        """Start a worker and give it the cells."""
        self.worker = self.server.fork()
        self.shown, self.knows, self.fresh, self.number = 0, False, True, secrets.token_hex(8)
        with suppress(WorkerEndedError):  # which is noticed when it is heard
            self.worker.send({"id": self.number, "cells": self.cells, "names": self.names})

    def _read(self) -> Loaded:
        """Hear what the worker has found in the cells."""
        assert self.worker is not None
        try:
            ((_, *content),) = receive(self.worker, self.number, self.server.limits.seconds)
            return read.loaded(*content)
        except (WorkerEndedError, OutOfTimeError, TypeError, ValueError, AttributeError):
            self._end()
            return Loaded(trouble="The submission could not be read: parsing it ended or exhausted the process.")

    def _again(self) -> Loaded:
        """The same with a fresh worker."""
        self._begin()
        return self._read()

    def ask(self, questions: Sequence[Question]) -> list[Answer]:
        """All calls of some exercises; never raises for anything that the student's code does."""
        whole = dict(self.answers(questions))
        return [whole[number] for number in range(len(questions))]

    def answers(self, questions: Sequence[Question]) -> Iterator[tuple[int, Answer]]:
        """All calls of some exercises; an answer comes, with its number, whenever more of its calls are answered.

        The worker goes on with the others while its owner looks at one. In the end all come once more, whole, in order,
        and the notes are there.

        The public calls of all exercises come first. What the code says while it has seen no hidden input may be shown:
        afterwards only its outputs count.
        """
        _ = self.loaded  # comes before all answers
        inquiries = [Inquiry(question, self.server.limits.seconds) for question in questions]
        for secret in (False, True):
            while open_ones := [inquiry for inquiry in inquiries if inquiry.has_open(secret=secret)]:
                hasty = [inquiry for inquiry in open_ones if not inquiry.care]
                for inquiry in self._converse(hasty or open_ones[:1]):
                    yield inquiries.index(inquiry), inquiry.answer
        for inquiry in inquiries:
            self.notes += [*inquiry.answer.failures, *inquiry.answer.warnings]
        yield from enumerate(inquiry.answer for inquiry in inquiries)

    def _converse(self, inquiries: Sequence[Inquiry]) -> Iterator[Inquiry]:
        """Put the open calls of one kind to a worker, until all are answered or the worker is spent.

        Each inquiry is given out as soon as its calls are answered.

        A worker that has seen a hidden input is never asked about public ones again. One that is spent before it has
        begun with an exercise may have been ruined by the one before: nobody is blamed, and a fresh one is asked.
        """
        secret = inquiries[0].next_secret
        if self.knows and not secret:
            self._end()
        if self.worker is None and self._again().trouble:
            for inquiry in inquiries:
                inquiry.give_up(Trouble("crash", text="the process could not be started again"))
            return
        assert self.worker is not None
        self.knows = secret
        inquiry = inquiries[0]
        fresh, self.fresh = self.fresh, False
        try:
            messages = [inquiry.message(clock(self.worker) if inquiry.care else 0.0) for inquiry in inquiries]
            self.worker.send({"questions": messages}, [inquiry.frame() for inquiry in inquiries])
            self.server.look_ahead()
            for inquiry in inquiries:
                self._hear(self.worker, inquiry)
                yield inquiry
        except (OutOfTimeError, WorkerEndedError) as error:
            self._collect(inquiry, self.worker.size())
            self._end()
            if inquiry.begun or (fresh and inquiry is inquiries[0]):
                inquiry.blame(error)

    def _hear(self, worker: Worker, inquiry: Inquiry) -> None:
        """The replies to one inquiry, to the last."""
        while not inquiry.ended:
            for reply in receive(worker, inquiry.id, inquiry.left(lambda: clock(worker))):
                inquiry.take(reply)
        self._collect(inquiry, min(inquiry.printed, worker.size()))

    def _collect(self, inquiry: Inquiry, end: int) -> None:
        """Add what has been printed up to a position, unless the worker has seen hidden inputs."""
        if not self.knows and self.worker is not None:
            text = self.worker.printed(self.shown, end)
            inquiry.answer.printed = (inquiry.answer.printed + text)[:PRINTED_SHOWN]
        self.shown = max(self.shown, end)


def clock(worker: Worker) -> float:
    """Seconds that do not pass while a worker waits for a processor."""
    return time.monotonic() - waited(worker.pid)


def receive(worker: Worker, number: str, seconds: float) -> list[Any]:
    """The next replies to the question with this id."""
    parcel = worker.receive(seconds)
    if isinstance(parcel, list) and len(parcel) > 1 and parcel[0] == number:
        return parcel[1:]
    raise WorkerEndedError(NONSENSE)
