"""Inputs in regimes, made from an exercise's own public cases.

Regimes decide which mistakes show, and how roundings grow. What a contract allows is read from what a case draws: whole
numbers, labels and masks stay as they are, what is never negative stays so, probabilities stay between 1e-4 and its
complement, symmetric matrices are scaled as a whole; what a case does not reveal is declared here. Sizes that are equal
stay equal. A case is drawn anew for every seed, its arrays moved into the regime, and rounded to float32, so that both
precisions get the same numbers.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import numpy as np

from autograder.course import Page
from autograder.exercise import Case
from autograder.judge.draw import drawn, text_of
from autograder.judge.key import Key
from autograder.worker.drive import Call

Array = np.ndarray
Path = tuple[str | int, ...]
Move = Callable[[np.random.Generator, Array], Array]
Ways = dict[Path, Callable[[Move], Move]]

PROBES = 8
WIDE = 120  # a multiple of the usual numbers of groups
LARGEST = 3_000  # numbers in an array: some right files take them one by one
PROBABILITIES = 1e-4, 1 - 1e-4  # as far as contracts go
SLOPES = 1e-30, 1 - 2.0**-24  # what float32 tells from 0 and 1
SAMPLES = ("x", "X", "dw")  # what holds the samples, or the gradients of the steps, by the course's custom
OTHERS = 0.25  # how often another array moves with them


@dataclass(frozen=True)
class Regime:
    """A regime.

    Args:
        move: what becomes of numbers that may be any.
        axis: of the samples, whose size changes wherever it occurs; None if no size does.
        size: the new one.
    """

    move: Move = lambda _, a: a
    axis: int | None = None
    size: int = 0

    @property
    def moves(self) -> bool:
        """Whether inputs are other than the case draws them."""
        return self is not REGIMES["plain"]


REGIMES = {
    "plain": Regime(),
    "saturated": Regime(lambda rng, a: np.sign(a) * rng.uniform(10, 40, a.shape)),
    "tiny": Regime(lambda _, a: 1e-6 * a),
    "large": Regime(lambda rng, a: np.sign(a) * 10 ** rng.uniform(2, 3, a.shape)),
    "off centre": Regime(lambda _, a: a + 5),
    "wide": Regime(lambda rng, a: a * rng.uniform(0.5, 1.5, a.shape), axis=-1, size=WIDE),
    "one sample": Regime(axis=0, size=1),
}


def _unit(move: Move, ends: tuple[float, float] = PROBABILITIES) -> Move:
    """A move of probabilities: by their scores."""

    def moved(rng: np.random.Generator, a: Array) -> Array:
        p = np.clip(a, *ends)
        return np.asarray(np.clip(1 / (1 + np.exp(-move(rng, np.log(p / (1 - p))))), *ends))

    return moved


def _signed_unit(move: Move) -> Move:
    """A move of values of tanh."""
    return lambda rng, a: np.tanh(move(rng, np.arctanh(a)))


def _scaled(move: Move) -> Move:
    """A move of a matrix as a whole."""
    return lambda rng, a: a * np.abs(move(rng, np.ones(1)))


def _network(inputs: dict[str, Any], dtype: Any) -> bool:
    """Whether scores are not too large, and the right class lies not too far below the largest of its row."""
    params, x, config = inputs["params"], inputs["X"], inputs.get("config", {})
    layers, masks = len(params) // 2, config.get("masks")
    if config.get("normalization"):
        return True
    for i in range(1, layers + 1):
        x = x @ params[f"W{i}"] + params[f"b{i}"]
        if i < layers:
            x = np.maximum(x, 0) * (masks[i - 1] if masks else 1)
    below = x.max(axis=1) - x[np.arange(len(x)), inputs["y"]] if "y" in inputs else 0
    return bool(np.abs(x).max() <= SCORES[dtype] and np.max(below) <= EXPONENTS[dtype])


def _neuron(inputs: dict[str, Any], dtype: Any) -> bool:
    """Whether the sums of a neuron are not too large."""
    return bool(np.abs(inputs["x"] @ inputs["w"] + inputs["b"]).max() <= EXPONENTS[dtype])


# Inputs whose bounds their cases do not reveal, and what else the contracts state of inputs.
DECLARED = {("dsigmoid", "y"): lambda move: _unit(move, SLOPES), ("dtanh", "y"): _signed_unit}
STATED = {"neuron": _neuron, "two_layer_loss": _network, "mlp": _network, "network_loss": _network}
EXPONENTS = {np.float64: 700, np.float32: 80}  # what contracts say of exp, and the same in float32
SCORES = {np.float64: 1000, np.float32: 100}  # likewise of scores


def domain(samples: Sequence[Array]) -> Callable[[Move], Move] | None:
    """What keeps a move within the contract, from what a case draws for an array; None if the array stays as it is."""
    values = np.concatenate([sample.ravel() for sample in samples])
    two = all(len(np.unique(sample)) <= 2 < sample.size for sample in samples)
    if values.dtype.kind != "f" or two or not np.isfinite(values).all() or (values == np.rint(values)).all():
        return None
    if all(a.ndim == 2 and len(a) > 1 and a.shape == a.T.shape and (a == a.T).all() for a in samples):
        return _scaled
    low, high = values.min(), values.max()
    if low > 0 and high < 1:
        return _unit
    if low >= 0:
        return lambda move: lambda rng, a: np.abs(move(rng, a))
    if high <= 0:
        return lambda move: lambda rng, a: -np.abs(move(rng, a))
    return lambda move: move


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Array]]:
    """All arrays in an input, with where they are."""
    if isinstance(value, np.ndarray):
        yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, item in items:
        yield from leaves(item, (*path, name))


def changed(value: Any, change: Callable[[Path, Array], Any], path: Path = ()) -> Any:
    """An input with every array changed."""
    if isinstance(value, np.ndarray):
        return change(path, value)
    if isinstance(value, dict):
        return {name: changed(item, change, (*path, name)) for name, item in value.items()}
    return [changed(item, change, (*path, i)) for i, item in enumerate(value)] if isinstance(value, list) else value


def fractions(case: Case) -> list[Path]:
    """Where a case has arrays of floats."""
    inputs = drawn(case.inputs, np.random.default_rng(0))
    return [path for path, array in leaves(inputs) if array.dtype.kind == "f"]


def movable(page: Page, case: Case) -> Ways:
    """The arrays of a case that a regime may move, and how."""
    probes = [dict(leaves(drawn(case.inputs, np.random.default_rng(k)))) for k in range(PROBES)]
    ways = {path: domain([probe[path] for probe in probes if path in probe]) for path in probes[0]}
    ways |= {path: DECLARED[page.name, str(path[0])] for path in ways if (page.name, path[0]) in DECLARED}
    return {path: way for path, way in ways.items() if way}


def cases(page: Page) -> list[tuple[Case, Ways]]:
    """The public cases that regimes can be made of: some array may move, and no input is on a kink."""
    given = ((case, movable(page, case)) for case in page.exercise.cases if not case.hidden and not case.between)
    return [(case, ways) for case, ways in given if ways]


def _moved(regime: Regime, inputs: dict[str, Any], ways: Ways, rng: np.random.Generator) -> dict[str, Any]:
    """A case's inputs in a regime: the samples move always, other arrays at times."""
    found = dict(leaves(inputs))
    if not regime.moves:
        return {name: as_float(value, np.float64) for name, value in inputs.items()}
    samples = next((path for path in found if path[0] in SAMPLES), next(iter(found)))
    first = samples if samples in ways else next(iter(ways))
    old = found[samples].shape[regime.axis] if regime.axis is not None and found[samples].ndim else None

    def change(path: Path, a: Array) -> Array:
        moves = path in ways and (old in a.shape if old else path == first or rng.random() < OTHERS)
        a = _resized(a, old, regime.size) if old else a
        moved: Array = as_float(np.asarray(ways[path](regime.move)(rng, a) if moves else a), np.float64)
        return moved

    return {name: changed(value, change, (name,)) for name, value in inputs.items()}


def _resized(a: Array, old: int, size: int) -> Array:
    """An array whose axis of an old size gets another one; a one-hot array stays so.

    Raises:
        ValueError: if sizes cannot be told apart, if the array becomes too large, or cannot stay one-hot.
    """
    if a.shape.count(old) > 1 or (old in a.shape and a.size // old * size > LARGEST):
        raise ValueError(a.shape)
    if old not in a.shape:
        return a
    axis, hot = a.shape.index(old), _is_one_hot(a)
    a = np.take(a, np.arange(size) % old, axis)
    if hot and axis:
        a[:, old:] = 0
    if hot and not _is_one_hot(a):
        raise ValueError(a.shape)
    return a


def _is_one_hot(a: Array) -> bool:
    return a.ndim == 2 and bool(((a == 0) | (a == 1)).all() and (a.sum(axis=1) == 1).all())


def draw(key: Key, case: Case, ways: Ways, regime: str, rng: np.random.Generator) -> Call:
    """The inputs of a case in a regime, in float64; `backward` gets no gradient yet.

    Args:
        key: the exercise's answer key.
        case: one of its public cases.
        ways: what in it may move.
        regime: one of `REGIMES`.
        rng: draws the case, and what the regime makes of it.

    Raises:
        ValueError: if sizes cannot be told apart, if an array becomes too large, or cannot stay one-hot.
    """
    inputs = _moved(REGIMES[regime], drawn(case.inputs, rng), ways, rng)
    names = inputs if case.scenario else takewhile(inputs.__contains__, key.parameters)
    scenario = [case.scenario.__name__, text_of(case.scenario)] if case.scenario else []
    return Call(key.drive, [inputs[name] for name in names], None, scenario)


def as_float(value: Any, dtype: Any) -> Any:
    """Float arrays rounded to float32, in a dtype; anything else as it is."""
    return changed(value, lambda _, a: a.astype(np.float32).astype(dtype) if a.dtype.kind == "f" else a)


def is_stated(key: Key, case: Case, call: Call, dtype: Any) -> bool:
    """Whether the contract states what is right for the inputs of a call, in a dtype."""
    names = case.inputs if case.scenario else key.parameters
    inputs = dict(zip(names, call.args, strict=False))
    return key.exercise not in STATED or STATED[key.exercise](inputs, dtype)
