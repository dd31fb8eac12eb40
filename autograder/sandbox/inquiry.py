"""One question on its way to a full answer, over as many workers as it takes."""

import secrets
from collections.abc import Callable
from typing import Any

from autograder.report import Note
from autograder.sandbox import answer as read
from autograder.sandbox.answer import Answer, OutOfTimeError, Question, Stage, Trouble, WorkerEndedError
from autograder.worker import wire

CRASHES = 3
HASTE = 0.25
NONSENSE = "the process sent something that is not an answer"


class Inquiry:
    """A question, the calls still open and the answer so far.

    The calls are put in two batches, public and hidden. Most are answered at once. If a worker dies, or takes its time,
    what is open is asked again with care: every stage is then answered by itself and in order, so that the first one
    unanswered is the one to blame.

    Args:
        question: what is asked.
        seconds: limit for all calls of one function.
    """

    def __init__(self, question: Question, seconds: float) -> None:
        self.question = question
        self.answer = Answer(calls=[[] for _ in question.calls])
        self.answer.open = sorted(range(len(question.calls) if question.stages else 0), key=question.hidden.__getitem__)
        self.stages = question.stages
        self.spent = [0.0] * question.stages
        self.limit = seconds
        self.care = False
        self.crashes = 0
        self.printed = 0
        self.hung: Trouble | None = None

    @property
    def open(self) -> list[int]:
        """The calls that are not answered yet, public ones first."""
        return self.answer.open

    @property
    def secret(self) -> bool:
        """Whether the batch that was put last holds hidden inputs."""
        return self.question.hidden[self.batch[0]]

    @property
    def next_secret(self) -> bool:
        """Whether the batch that comes next holds hidden inputs."""
        return self.question.hidden[self.open[0]]

    def has_open(self, *, secret: bool) -> bool:
        """Whether calls with public, or with hidden, inputs are open."""
        return any(self.question.hidden[i] == secret for i in self.open)

    def message(self, clock: float = 0.0) -> dict[str, Any]:
        """The question for the next batch of open calls; their inputs are its `frame`.

        Args:
            clock: of the worker, in seconds; it stands still while the worker waits for a processor. Not needed where
                no time limit is kept.
        """
        q = self.question
        self.batch = [i for i in self.open if q.hidden[i] == q.hidden[self.open[0]]]
        self.due = list(self.batch)
        for i in self.batch:
            self.answer.calls[i].clear()
        self.begun = self.ended = False
        self.clock = clock
        names = {"functions": list(q.functions), "returns": list(q.returns)}
        self.id = secrets.token_hex(8)
        return {"id": self.id, **names, "stages": self.stages, "seed": q.seed, "care": self.care}

    @property
    def calls(self) -> list[dict[str, Any]]:
        """The calls of the batch."""
        return [self.question.calls[i] for i in self.batch]

    def frame(self) -> bytes:
        """The calls of the batch, packed; kept for the next submission that is asked them."""
        frames, batch = self.question.frames, tuple(self.batch)
        if batch not in frames:
            frames[batch] = wire.pack(self.calls)
        return frames[batch]

    @property
    def stage(self) -> int:
        """The stage that is running."""
        return len(self.answer.calls[self.due[0]]) if self.due else self.stages - 1

    def left(self, clock: Callable[[], float]) -> float:
        """Seconds that the function now running may still use, by the worker's clock."""
        if not self.care:
            return min(HASTE, self.limit)
        now = clock()
        self.spent[self.stage] += now - self.clock
        self.clock = now
        return self.limit - self.spent[self.stage]

    def take(self, reply: Any) -> None:
        """Read one reply: its kind and its content.

        Raises:
            WorkerEndedError: if it is not the one that is due.
        """
        try:
            kind, *content = reply
            self._take(kind, content)
        except (TypeError, ValueError, LookupError, AttributeError) as error:
            raise WorkerEndedError(NONSENSE) from error

    def _take(self, kind: Any, rest: list[Any]) -> None:
        if kind == "ready":
            self._begin(read.notes_of(*rest))
        elif kind == "end":
            self._finish(read.notes_of(rest[0]), read.number(rest[1]))
        elif kind == "stage":
            self._add(rest[:2], read.stage(*rest[2:]))
        else:
            self._add(rest[:2], Stage(trouble=read.trouble(kind, rest[2:])))

    def _begin(self, failures: list[Note]) -> None:
        """The needed source has run. Its words are taken from a worker that has seen no hidden input."""
        if self.begun:
            raise ValueError("begun twice")
        self.begun = True
        if not self.secret:
            self.answer.failures = failures

    def _finish(self, warnings: list[Note], printed: int) -> None:
        """The batch is answered. Warnings that saw hidden inputs are not kept: they could spell them."""
        if self.due or not self.begun:
            raise ValueError("calls are left")
        self.ended = True
        self.printed = printed
        if not self.secret:
            self.answer.warnings += [w for w in dict.fromkeys(warnings) if w not in self.answer.warnings]

    def _add(self, place: list[Any], stage: Stage) -> None:
        """Add the stage that is due, by call and stage; a call is closed by its last stage or by a trouble."""
        if place != [len(self.batch) - len(self.due), self.stage]:
            raise ValueError("out of order")
        stages = self.answer.calls[self.due[0]]
        stages.append(stage)
        if not stage.trouble and len(stages) == self.stages < self.question.stages:
            stages.append(Stage(trouble=self.hung))
        if stages[-1].trouble or len(stages) == self.question.stages:
            self.open.remove(self.due.pop(0))

    def blame(self, error: Exception) -> None:
        """The worker is spent. Asked with care, the stage that is due is to blame.

        It is not tried again if it hung, or crashed often.
        """
        if not self.care:
            self.care = True
            return
        if not self.due:
            return
        timeout = isinstance(error, OutOfTimeError)
        trouble = Trouble("timeout") if timeout else Trouble("crash", text=str(error))
        self.crashes += 1
        if timeout or self.crashes == CRASHES:
            self.stages, self.hung = self.stage, trouble
        call = self.due.pop(0)
        self.answer.calls[call].append(Stage(trouble=trouble))
        self.open.remove(call)
        if self.stages == 0:
            self.give_up(trouble)

    def give_up(self, trouble: Trouble) -> None:
        """Close every open call with a trouble."""
        for i in self.open:
            self.answer.calls[i].append(Stage(trouble=trouble))
        self.open.clear()
