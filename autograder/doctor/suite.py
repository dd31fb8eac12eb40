"""The suite: grades every attack like any submission, and tells what it has achieved.

An attack is contained if it has seen no canary, called nobody, touched no file, left no process; if the fork server
lives, another submission's worker that was there all the time answers rightly, and so does a new one; if its report
came in time, and every exercise has the verdict and the points that the attack's header expects.
"""

import secrets
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from autograder.doctor.attack import COURSE, Attack
from autograder.doctor.canaries import ALPHABET, SPELLING, Canaries
from autograder.doctor.processes import descendants, left
from autograder.grade import grade, grade_exercises
from autograder.judge.key import Key
from autograder.judge.store import make_keys
from autograder.report import ExerciseReport, Report
from autograder.report.feedback import status_of
from autograder.report.formats import json, text
from autograder.sandbox.server import Limits, Server
from autograder.sandbox.session import Session
from autograder.sandbox.tiers import BEST
from autograder.submission.cells import read_cells
from autograder.submission.find import Submission
from autograder.worker.drive import arrays

LIMITS = Limits(seconds=0.5, memory=1 << 30, cpu=5)
PATIENCE = 15.0  # seconds for a report: many times what the limits add up to on a machine that is free

NEIGHBOUR = """
WORD = "{word}"

def scale_forward(x, factor):
    assert WORD
    return x * factor, factor

def scale_backward(dout, cache):
    return cache * dout

def total(x):
    return x.sum(1)
"""


@dataclass(frozen=True)
class Outcome:
    """What came of an attack.

    Args:
        attack: its name.
        tries: what it tries.
        kind: its class.
        promised: whether the tier that was proved promises to contain it.
        reached: what it has achieved that it must not, in words; nothing if it is contained.
        seconds: from its submission to its report.
    """

    attack: str
    tries: str
    kind: str
    promised: bool
    reached: list[str]
    seconds: float

    @property
    def contained(self) -> bool:
        """Whether it has achieved nothing."""
        return not self.reached


class Suite:
    """A fork server amid canaries, and answer keys of a small course; use it in a `with`.

    Args:
        most: the highest tier to use.
    """

    def __init__(self, most: int = BEST) -> None:
        self.most = most
        self.canaries = Canaries()
        self.stack = ExitStack()

    def __enter__(self) -> Self:
        self.stack.enter_context(self.canaries)
        self.stack.callback(self._stop)
        self._start()
        self.keys = make_keys(COURSE, secrets.randbelow(1 << 32))
        self.secret = hidden_texts(self.keys)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stack.close()

    def _start(self) -> None:
        self.server = Server(LIMITS, demand=0, most=self.most)
        self.tier = self.server.tier
        self.idle = descendants(self.server.process.pid)

    def _stop(self) -> None:
        self.server.close()

    def attempt(self, attack: Attack) -> Outcome:
        """Grade an attack beside a neighbour, and look at what it has done."""
        clock = time.monotonic()
        reached: list[str] = []
        try:
            reached += self._beside_a_neighbour(attack)
        except Exception as error:  # noqa: BLE001 - whatever is raised in the grader is a success of the attack
            reached.append(f"ended the grading: {type(error).__name__}: {error}")
        seconds = time.monotonic() - clock
        reached += self._aftermath()
        return Outcome(attack.name, attack.tries, attack.kind, attack.tier <= self.tier, reached, round(seconds, 3))

    def _beside_a_neighbour(self, attack: Attack) -> list[str]:
        with Session(self.server, [self._neighbour()], self._names()) as neighbour:
            assert neighbour.worker
            first = self.canaries.cell(self.server_pid, neighbour.worker.pid)
            cells, notes = read_cells(attack.path.name, attack.text.encode())
            clock = time.monotonic()
            report = grade(Submission(attack.name, [first, *cells], notes), self.keys, self.server, assignment="doctor")
            late = time.monotonic() - clock > PATIENCE
            spoiled = not right(grade_exercises(self.keys, neighbour))
        reached = [*(["held up the report"] if late else []), *(["spoiled a neighbour"] if spoiled else [])]
        return [*reached, *self._told(report), *unexpected(attack, report)]

    @property
    def server_pid(self) -> int:
        """The process id of the fork server itself, which may have a bubblewrap above it."""
        return max(self.idle, default=self.server.process.pid)

    def _neighbour(self) -> str:
        return NEIGHBOUR.format(word=self.canaries.words["neighbour"])

    def _names(self) -> list[str]:
        return sorted({name for key in self.keys for name in key.functions})

    def _told(self, report: Report) -> Iterator[str]:
        """What any form of a report tells that it must not."""
        everything = json.line(report) + text.write([report])["report.txt"]
        yield from self.canaries.told(everything)
        if any(all(part in everything for part in parts) for parts in self.secret):
            yield "told a hidden input"

    def _aftermath(self) -> list[str]:
        """What is found when the attack is over."""
        found = [*self.canaries.called(), *self.canaries.touched()]
        self.server.meet()
        found += left(self.server.process.pid, {*self.idle, self.server.ready}, self.canaries.mark)
        try:
            served = right(grade(Submission("neighbour", [self._neighbour()], []), self.keys, self.server).exercises)
        except Exception as error:  # noqa: BLE001 - however it ended
            self._stop()
            self._start()
            return [*found, f"ended the fork server: {type(error).__name__}: {error}"]
        return found if served else [*found, "spoiled the next submission"]


def hidden_texts(keys: Sequence[Key]) -> list[list[str]]:
    """How whole numbers among the hidden inputs could be told, each way in parts: by digits, or spelled in words.

    They are too long to be there by chance.
    """
    hidden = [case for key in keys for case in key.cases if case.hidden]
    whole = [array for case in hidden for array in arrays(case.args) if array.dtype.kind == "i"]
    return [way for array in whole for number in array.flat for way in _ways([*map(int, str(number))])]


def _ways(digits: Sequence[int]) -> Iterator[list[str]]:
    yield ["".join(map(str, digits))]
    yield [" ".join(ALPHABET[digit] for digit in digits)]
    yield [f"encountered in {SPELLING[10 * place + digit]}" for place, digit in enumerate(digits)]


def right(exercises: Sequence[ExerciseReport]) -> bool:
    """Whether all points are earned."""
    return all(exercise.score == exercise.max_score for exercise in exercises) and bool(exercises)


def unexpected(attack: Attack, report: Report) -> Iterator[str]:
    """Exercises whose status or points are not those of the attack's header."""
    for exercise in report.exercises:
        expected, status = attack.expected[exercise.exercise], status_of(exercise)
        if not expected.is_met(status, exercise.score, exercise.max_score):
            yield f"got {exercise.exercise} {status} with {exercise.score:g} points (expected: {expected})"
