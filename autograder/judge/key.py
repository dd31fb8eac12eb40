"""An answer key: all that judging an exercise needs, as data.

A key holds inputs, expected outputs, tolerances and the fingerprints of known mistakes, but no code of the reference.
The whole key stays with the grader; its public half ships with the assignment, so that a student's machine gives the
same feedback.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

IN_TURN = "calls kept apart"


@dataclass(frozen=True)
class Expected:
    """One expected output.

    Args:
        check: the check that it belongs to.
        output: its name in the words of the contract.
        value: float64 or int64 array.
        tolerance: allowed distance of each element, for outputs computed in float64.
        tolerance32: the same for outputs computed in float32.
    """

    check: str
    output: str
    value: np.ndarray
    tolerance: np.ndarray
    tolerance32: np.ndarray


@dataclass(frozen=True)
class Print:
    """The fingerprint of an output.

    It holds the shape, two random projections with their tolerance, and a checksum of where nan and inf are. It tells
    whether two arrays are equal within the tolerance, and nothing about their elements.
    """

    shape: tuple[int, ...]
    projections: tuple[float, float]
    tolerance: float
    special: tuple[int, ...]


@dataclass(frozen=True)
class KnownMistake:
    """A known mistake.

    Args:
        sentence: what a student is told.
        convention: whether it is another convention of the field.
        changes: whether it changes an input, or raises.
        prints: for each case, the fingerprint of each output, in order; None where it equals the expected one, and an
            empty sequence where the wrong version raises an exception.
    """

    sentence: str
    convention: bool
    changes: bool
    prints: tuple[tuple[Print | None, ...], ...]


@dataclass(frozen=True, eq=False)
class Suspects:
    """Automatic mistakes, by what they make of one check: the reference with one or two small changes.

    Args:
        check: the check.
        sentences: what one change is, for a student; empty for one that cannot be told without the reference.
        members: for each suspect the numbers of its one or two sentences, shape (suspects, 2); -1 for no second one.
        values: for each suspect its projection, less that of what is expected, over all public cases,
            shape (suspects,), ascending; see `autograder.judge.suspect`.
        meanings: of suspects with the same projection, those have the same number here that also give the same on
            other inputs, and are the same mistake in other words; shape (suspects,).
        ranks: for each suspect how unlikely it is, 0 and up; shape (suspects,).
        changes: for each suspect the checks that it changes, as bits: 2**i for number i of
            `autograder.judge.suspect.checks`; but for those in which a known mistake gives the same; shape (suspects,).
    """

    check: str
    sentences: tuple[str, ...]
    members: np.ndarray
    values: np.ndarray
    meanings: np.ndarray
    ranks: np.ndarray
    changes: np.ndarray


@dataclass(frozen=True)
class Property:
    """A property of a random function's outputs: a sentence, and a predicate (name and source)."""

    sentence: str
    name: str
    source: str


@dataclass(frozen=True, eq=False)
class KeyCase:
    """One case: the call, and for each stage its expected outputs.

    Args:
        name, hidden, hint: of the case.
        kink: whether more than one output is right, so that it tells known mistakes apart badly.
        drive, args, upstream, scenario: as in `autograder.worker.drive.Call`.
        stages: expected outputs by stage.
        alternatives: the same for each accepted alternative.
    """

    name: str
    hidden: bool
    hint: str
    kink: bool
    drive: str
    args: list[Any]
    upstream: Any
    scenario: list[str]
    stages: tuple[tuple[Expected, ...], ...]
    alternatives: tuple[tuple[tuple[Expected, ...], ...], ...]


@dataclass(frozen=True)
class Key:
    """The answer key of one exercise.

    Args:
        exercise: its name.
        title: its heading.
        assignment: the one it belongs to.
        kind: of the drive: function, layer, loss, update, sampler or script.
        functions: the names asked for, in the order of the stages.
        parameters: names of the first function's parameters.
        returns: names of what the last stage returns.
        differentiated: names of the parameters that have a gradient.
        points: what the exercise is worth.
        hints: on request.
        cases: public and hidden; the last one may be two calls in turn.
        mistakes: known ones.
        alternatives: names of the accepted alternatives.
        properties: of a sampler.
        origin: a digest of all that the suspects depend on.
        suspects: automatic mistakes, for each check in which one shows on public cases.
    """

    exercise: str
    title: str
    assignment: str
    kind: str
    functions: tuple[str, ...]
    parameters: tuple[str, ...]
    returns: tuple[str, ...]
    differentiated: tuple[str, ...]
    points: int
    hints: Sequence[str]
    cases: Sequence[KeyCase]
    mistakes: Sequence[KnownMistake]
    alternatives: tuple[str, ...]
    properties: tuple[Property, ...]
    origin: str = ""
    suspects: Sequence[Suspects] = ()

    @property
    def drive(self) -> str:
        """The worker's drive for this kind."""
        return {"loss": "function", "sampler": "function"}.get(self.kind, self.kind)

    @property
    def stage_functions(self) -> Sequence[str]:
        """The function that each stage runs."""
        return self.functions if self.kind == "layer" else self.functions[:1]


def public(key: Key) -> Key:
    """The half of a key that students may have: public cases only."""
    shown = [i for i, case in enumerate(key.cases) if not case.hidden]
    mistakes = tuple(replace(m, prints=tuple(m.prints[i] for i in shown)) for m in key.mistakes)
    caught = tuple(m for m in mistakes if m.changes or any(p is not None for prints in m.prints for p in prints))
    return replace(key, cases=tuple(key.cases[i] for i in shown), mistakes=caught)
