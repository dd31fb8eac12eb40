"""What an exercise file may say.

One file holds one exercise: its prose (the module docstring, Markdown), the reference functions whose signatures and
docstrings are the student's stubs, and one `exercise = Exercise(...)` with the cases, the known mistakes, the accepted
alternatives, the hints and the points. Everything here is data; `autograder.course` loads it and
`autograder.judge.answers` turns it into an answer key.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

Function_ = Callable[..., Any]


@dataclass(frozen=True)
class Draw:
    """An input that is drawn afresh for each seed.

    Args:
        sample: makes the input from a random generator.
    """

    sample: Callable[[np.random.Generator], Any]


def normal(*shape: int, scale: float = 1.0, shift: float = 0.0) -> Draw:
    """Float64 array of `shape`, normal with mean `shift` and standard deviation `scale`."""
    return Draw(lambda rng: np.asarray(rng.normal(shift, scale, shape)))


def uniform(*shape: int, low: float = 0.0, high: float = 1.0) -> Draw:
    """Float64 array of `shape`, uniform in [low, high)."""
    return Draw(lambda rng: np.asarray(rng.uniform(low, high, shape)))


def spread(*shape: int, low: float, high: float) -> Draw:
    """Float64 array of `shape` whose magnitudes lie in [low, high], log-uniform, with random signs: never near 0.

    Both `high` and `-high` are in it, whatever the seed, if it has two elements at least.
    """

    def sample(rng: np.random.Generator) -> np.ndarray:
        size = np.exp(rng.uniform(np.log(low), np.log(high), shape))
        drawn = np.asarray(size * rng.choice([-1.0, 1.0], shape))
        ends = rng.permutation(drawn.size)[:2]
        drawn.flat[ends] = np.array([high, -high])[: ends.size]
        return drawn

    return Draw(sample)


def integers(*shape: int, low: int, high: int) -> Draw:
    """Int64 array of `shape`, uniform in {low, ..., high - 1}."""
    return Draw(lambda rng: np.asarray(rng.integers(low, high, shape)))


def labels(count: int, below: int) -> Draw:
    """Int64 array of shape (count,) of class labels in {0, ..., below - 1}."""
    return integers(count, low=0, high=below)


def signs(*shape: int) -> Draw:
    """Float64 array of `shape` of labels -1.0 and +1.0."""
    return Draw(lambda rng: np.asarray(rng.choice([-1.0, 1.0], shape)))


@dataclass(frozen=True)
class Rng:
    """An input that reaches the student's function as `numpy.random.default_rng(seed)`.

    Args:
        seed: of the generator.
    """

    seed: int


def generator() -> Draw:
    """A `numpy.random.Generator`, seeded afresh."""
    return Draw(lambda rng: Rng(int(rng.integers(2**32))))


@dataclass(frozen=True)
class Function:
    """A plain function: `f(*inputs)` gives one output for each name in `returns`."""

    f: Function_
    returns: tuple[str, ...] = ("value",)


@dataclass(frozen=True)
class Layer:
    """`forward(x, ...) -> out, cache`, then `backward(dout, cache) -> gradients`, one for each name in `gradients`."""

    forward: Function_
    backward: Function_
    gradients: tuple[str, ...] = ("x",)


@dataclass(frozen=True)
class Loss:
    """`f(x, ...) -> loss, gradient, ...`, one gradient for each name in `gradients`."""

    f: Function_
    gradients: tuple[str, ...] = ("x",)


@dataclass(frozen=True)
class Update:
    """`rule(w, dw, config) -> next_w, config`, called once for each row of the case's `dw`."""

    rule: Function_


@dataclass(frozen=True)
class Sampler:
    """A random function, called with two seeds; judged by `properties`, never by equality with one random stream.

    Args:
        f: draws its randomness from the `Rng` among its inputs.
        returns: a name for each output.
        properties: by the sentence that a student reads; each takes the case's inputs (dict) and the outputs (arrays)
            and tells whether the property holds.
    """

    f: Function_
    returns: tuple[str, ...]
    properties: Mapping[str, Callable[..., bool]]


@dataclass(frozen=True)
class Script:
    """Classes and functions, exercised by the short `scenario` that each case names."""

    objects: tuple[Any, ...]


Drive = Function | Layer | Loss | Update | Sampler | Script


@dataclass(frozen=True, init=False)
class Case:
    """Named inputs for an exercise.

    Args:
        name: what is special about these inputs, in the student's words.
        hidden: kept from students; only the name and the hint are ever shown.
        hint: shown when this case fails.
        upstream: gradient that `backward` receives; drawn from a normal distribution if not given.
        between: edits of the reference, as in `Mistake`, for inputs on a kink: whatever lies between the outputs of
            the reference and those of the edited version is right.
        scenario: for `Script`: a function of the student's objects and the inputs that returns a dict of arrays.
        inputs: by parameter name; a `Draw`, an array, a number, a string, or a dict or list of them.
    """

    name: str
    hidden: bool
    hint: str
    upstream: Draw | np.ndarray | None
    between: tuple[tuple[str, str], ...]
    scenario: Function_ | None
    inputs: dict[str, Any]

    def __init__(
        self,
        name: str,
        /,
        *,
        hidden: bool = False,
        hint: str = "",
        upstream: Draw | np.ndarray | None = None,
        between: Sequence[tuple[str, str]] = (),
        scenario: Function_ | None = None,
        **inputs: Any,
    ) -> None:
        given = {"name": name, "hidden": hidden, "hint": hint, "upstream": upstream, "between": tuple(between)}
        for field_name, value in {**given, "scenario": scenario, "inputs": inputs}.items():
            object.__setattr__(self, field_name, value)


@dataclass(frozen=True, init=False)
class Mistake:
    """A known wrong version: the reference with `edits`, and the sentence that a student reads.

    Args:
        sentence: what the student did, as a statement; shown only when the results are exactly those of the edits.
        edits: pairs of old and new text; each old text stands exactly once in the reference functions.
        convention: whether it is another convention of the field, and not an error.
    """

    sentence: str
    edits: tuple[tuple[str, str], ...]
    convention: bool

    def __init__(self, sentence: str, /, *edits: tuple[str, str], convention: bool = False) -> None:
        object.__setattr__(self, "sentence", sentence)
        object.__setattr__(self, "edits", edits)
        object.__setattr__(self, "convention", convention)


@dataclass(frozen=True, init=False)
class Alternative:
    """Another version that is right by convention: agreeing with it wholly earns full marks.

    Args:
        name: of the convention.
        edits: as in `Mistake`.
    """

    name: str
    edits: tuple[tuple[str, str], ...]

    def __init__(self, name: str, /, *edits: tuple[str, str]) -> None:
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "edits", edits)


@dataclass(frozen=True, init=False)
class Equivalent:
    """Small changes of the reference that change no result, so that no case can tell; for `autograder certify`.

    Args:
        reason: why they change nothing.
        edits: as in `Mistake`, but each of them is made by itself.
    """

    reason: str
    edits: tuple[tuple[str, str], ...]

    def __init__(self, reason: str, /, *edits: tuple[str, str]) -> None:
        object.__setattr__(self, "reason", reason)
        object.__setattr__(self, "edits", edits)


@dataclass(frozen=True)
class Exercise:
    """One exercise; see the module's docstring.

    Args:
        drive: how the student's code is called.
        points: what it is worth, shared out over its checks.
        cases: at least one public and one hidden.
        mistakes: each is caught by some case.
        alternatives: other versions at full marks.
        hints: from the first nudge to the last; none gives the solution.
        equivalents: changes of the reference that no case can tell, and why.
    """

    drive: Drive
    points: int
    cases: Sequence[Case]
    mistakes: Sequence[Mistake] = ()
    alternatives: Sequence[Alternative] = ()
    hints: Sequence[str] = field(default=())
    equivalents: Sequence[Equivalent] = ()
