"""What is asked of a worker and what came back, as data; the words of a worker are checked here, one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

from autograder.report import Note, Where

T = TypeVar("T")


class WorkerEndedError(Exception):
    """The worker's process is gone, or broke the protocol; the message says how, for a report."""


class OutOfTimeError(Exception):
    """The worker did not answer within the limit."""


@dataclass(frozen=True)
class Output:
    """One value that a function returned: the name of its type, and the value if it was numeric."""

    kind: str
    array: np.ndarray | None


@dataclass(frozen=True)
class Trouble:
    """Why a stage gave no outputs.

    Args:
        kind: `error` (it raised), `contract` (it returned something else), `timeout`, `crash` (the process ended).
        type: of the exception.
        text: of the exception, or what was wrong.
        frames: the student's own frames, as place and function name; outermost first.
    """

    kind: str
    type: str = ""
    text: str = ""
    frames: Sequence[tuple[Where, str]] = ()


@dataclass(frozen=True)
class Stage:
    """The outcome of one call of one function: its outputs, or a trouble.

    `after` holds the inputs as they were afterwards; None if they were as before.
    """

    outputs: Sequence[Output] = ()
    after: Sequence[np.ndarray] | None = None
    seconds: float = 0.0
    trouble: Trouble | None = None


@dataclass(frozen=True)
class Question:
    """What is asked of a worker for one exercise; see `autograder.worker.drive`.

    Args:
        functions: their names; stage i runs the i-th, or the only one.
        returns: the names of what the last stage returns.
        calls: `autograder.worker.drive.Call` as dicts.
        hidden: for each call, whether its inputs are secret.
        stages: how many stages of each call to run.
        seed: for numpy's and Python's global generators, before each call.
        frames: calls that were packed for the wire, by their numbers; questions with the same calls may share them.
    """

    functions: Sequence[str]
    returns: Sequence[str]
    calls: Sequence[dict[str, Any]]
    hidden: Sequence[bool]
    stages: int
    seed: int = 0
    frames: dict[tuple[int, ...], bytes] = field(default_factory=dict)


@dataclass
class Answer:
    """What came back for one exercise.

    Args:
        calls: for each call, its stages as far as they went; a trouble ends them.
        open: numbers of the calls that are still to be answered.
        failures: statements of the needed source that raised.
        warnings: that the student's code caused.
        printed: what it printed before it saw a hidden input.
    """

    calls: list[list[Stage]]
    open: list[int] = field(default_factory=list)
    failures: list[Note] = field(default_factory=list)
    warnings: list[Note] = field(default_factory=list)
    printed: str = ""


@dataclass(frozen=True)
class State:
    """What a submission holds for a name: `defined`, `stub`, or `broken` (by a syntax error), and where."""

    state: str
    where: Where


@dataclass(frozen=True)
class Loaded:
    """What a submission holds.

    Args:
        states: by function name; a name that is not defined is absent.
        problems: syntax errors.
        spoiled: the syntax error that spoils a name.
        notes: about double definitions and the like.
        trouble: why the submission could not be read at all, if so.
    """

    states: dict[str, State] = field(default_factory=dict)
    problems: Sequence[Note] = ()
    spoiled: dict[str, Note] = field(default_factory=dict)
    notes: Sequence[Note] = ()
    trouble: str = ""


def loaded(found: Any, problems: Any, notes: Any) -> Loaded:
    """A worker's account of the submission.

    Raises:
        ValueError, TypeError, AttributeError: if it is not of the form agreed.
    """
    states = {text(name): State(text(state), place(cell, line)) for name, (state, cell, line) in found.items()}
    located = [(note(cell, line, message), text(name)) for cell, line, message, name in problems]
    return Loaded(states, [n for n, _ in located], {name: n for n, name in located if name}, notes_of(notes))


def notes_of(rows: Any) -> list[Note]:
    """Rows of cell, line and text as notes."""
    return [note(*row) for row in rows]


def note(cell: Any, line: Any, message: Any) -> Note:
    """A note at a place."""
    return Note(text(message), place(cell, line))


def place(cell: Any, line: Any) -> Where:
    """A place in the submission."""
    return Where(number(cell), number(line))


def stage(seconds: Any, outputs: Any, after: Any) -> Stage:
    """A stage that ended well."""
    values = [Output(text(kind), None if array is None else plain(array)) for kind, array in outputs]
    changed = None if after is None else [plain(array) for array in after]
    return Stage(values, changed, expect(seconds, float))


def trouble(kind: Any, rest: Sequence[Any]) -> Trouble:
    """A stage that raised (`error`: type, text, frames) or broke its contract (`contract`: text)."""
    if kind == "contract":
        (message,) = rest
        return Trouble("contract", text=text(message))
    if kind != "error":
        raise ValueError("an unknown kind of reply")
    name, message, frames = rest
    return Trouble("error", text(name), text(message), [(place(cell, line), text(f)) for cell, line, f in frames])


def text(value: Any) -> str:
    """`value`, if it is text."""
    return expect(value, str)


def number(value: Any) -> int:
    """`value`, if it is an int."""
    return expect(value, int)


def plain(value: Any) -> np.ndarray:
    """`value`, if it is an array."""
    return expect(value, np.ndarray)


def expect(value: Any, kind: type[T]) -> T:
    """`value`, if it is of a type."""
    if isinstance(value, kind):
        return value
    msg = f"{kind.__name__} expected"
    raise TypeError(msg)
