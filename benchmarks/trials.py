"""One set of inputs for all implementations of an exercise, and what is right there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from handwritten import Written
from regimes import REGIMES, Ways, as_float, draw, is_stated

from autograder.course import Page, asked
from autograder.exercise import Case
from autograder.judge.answers import evaluate, flat
from autograder.judge.compare import differences
from autograder.judge.key import Expected, Key
from autograder.judge.rounding import EXACT, Noise
from autograder.judge.tolerance import nudged, tolerances
from autograder.sandbox.answer import Output
from autograder.worker.drive import Call, fresh

Array = np.ndarray
Run = Callable[[Any], list[Array]]

UNIT = {np.float64: 2.0**-53, np.float32: 2.0**-24}
SHOWS = 100
ROUNDINGS = 8
NUDGES = 2


class Everywhere(Noise):
    """A noise that spares no whole number either: a tanh of 1 was rounded, too."""

    def result(self, found: Any, name: str) -> Any:
        """What a ufunc returns, moved if it is a float."""
        is_float = isinstance(found, np.ndarray | np.floating) and np.asarray(found).dtype.kind == "f"
        return (
            self.inexact(self.moved(np.asarray(found)))
            if is_float and name not in EXACT
            else super().result(found, name)
        )


@dataclass(frozen=True)
class Version:
    """What a right version of an exercise returns: the reference, or an accepted alternative.

    Args:
        expected: our rule's measure.
        want: what it returns for the inputs as given, for the other rules.
        reach: how far its outputs move when the inputs, and all that is computed of them, move by some roundings.
    """

    expected: Sequence[Expected]
    want: Sequence[Array]
    reach: Sequence[Array]


@dataclass(frozen=True)
class Trial:
    """The same inputs for all implementations of an exercise.

    Args:
        name: their case and regime.
        call: the inputs.
        dtype: in which they are given.
        returns: names of what the last stage returns.
        versions: the reference, and the accepted alternatives.
    """

    name: str
    call: Call
    dtype: Any
    returns: Sequence[str]
    versions: Sequence[Version]


def trials(
    page: Page, key: Key, made_of: Mapping[str, Sequence[tuple[Case, Ways]]], seed: int
) -> dict[Any, list[Trial]]:
    """The trials of an exercise at a seed, by dtype: each case in each regime, where the reference has an answer.

    Args:
        page: the exercise.
        key: its answer key.
        made_of: its cases, by regime.
        seed: of the inputs.
    """
    found: dict[Any, list[Trial]] = {dtype: [] for dtype in UNIT}
    for regime in REGIMES:
        for case in made_of[regime]:
            rng = np.random.default_rng([seed, *map(ord, case[0].name + page.name + regime)])
            for trial in _pair(page, key, regime, case, rng):
                found[trial.dtype].append(trial)
    return found


def _pair(page: Page, key: Key, regime: str, made_of: tuple[Case, Ways], rng: np.random.Generator) -> list[Trial]:
    """The trials in both precisions, as far as they have an answer."""
    accepted = [asked(page.exercise.drive), *(page.edited(other.edits) for other in page.exercise.alternatives)]
    try:
        call = _with_upstream(page, key, draw(key, *made_of, regime, rng), rng)
        versions = [_versions(functions, key, call) for functions in accepted]
    except Exception:  # noqa: BLE001 - sizes that do not fit together may raise anything
        return []
    return [
        Trial(
            f"{made_of[0].name}, {regime}", _given(call, dtype), dtype, key.returns, [both[dtype] for both in versions]
        )
        for dtype in UNIT
        if all(dtype in both for both in versions) and is_stated(key, made_of[0], call, dtype)
    ]


def _given(call: Call, dtype: Any) -> Call:
    return replace(call, args=as_float(call.args, dtype), upstream=as_float(call.upstream, dtype))


def _with_upstream(page: Page, key: Key, call: Call, rng: np.random.Generator) -> Call:
    if key.kind != "layer":
        return call
    out, _ = asked(page.exercise.drive)[0](*fresh(call.args))
    return replace(call, upstream=as_float(rng.normal(size=np.shape(out)), np.float64))


def _versions(functions: Sequence[Callable[..., Any]], key: Key, call: Call) -> dict[Any, Version]:
    """What a version returns, by dtype; nothing for a dtype in which its answer is not defined."""

    def run(inputs: Any) -> list[Array]:
        return flat(evaluate(key, functions, replace(call, args=inputs[0], upstream=inputs[1]))[0])

    inputs = [call.args, call.upstream]
    values = run(inputs)
    allowed = tolerances(run, inputs, values)
    low = [np.asarray(value, np.float32) for value in run(as_float(inputs, np.float32))]
    found = {
        dtype: ([Expected("", "value", y, *pair) for y, pair in zip(values, limits, strict=True)], want)
        for dtype, limits, want in (
            (np.float64, allowed, values),
            (np.float32, [(single, single) for _, single in allowed], low),
        )
    }
    reach = {dtype: _reach(run, inputs, values, dtype) for dtype in found}
    whole = {dtype: Version(*parts, reach[dtype]) for dtype, parts in found.items()}
    return {dtype: version for dtype, version in whole.items() if _is_defined(version)}


def _reach(run: Run, inputs: Any, values: Sequence[Array], dtype: Any) -> list[Array]:
    """How far outputs move when inputs and steps move by some roundings; everywhere, if they change their shape."""
    noise = Everywhere(ROUNDINGS * UNIT[dtype], np.random.default_rng(0))
    moved = [run(nudged(inputs, noise, inside=True)) for _ in range(NUDGES)]
    far = [
        [differences(a, y) if a.shape == y.shape else np.inf * y for a, y in zip(m, values, strict=True)] for m in moved
    ]
    return [np.max(parts, axis=0) for parts in zip(*far, strict=True)]


def _is_defined(version: Version) -> bool:
    """Whether an answer is finite, and jumps neither between precisions nor when what is computed moves a little."""
    pairs = [*zip(version.expected, version.want, strict=True)]
    finite = all(np.isfinite(value).all() for e, w in pairs for value in (e.value, w))
    same = all((w == e.value).all() for e, w in pairs if e.value.dtype.kind != "f")
    return finite and same and all((r <= e.tolerance).all() for r, (e, _) in zip(version.reach, pairs, strict=True))


def outputs(file: Written, trial: Trial) -> list[Output] | None:
    """What a file returns; None if it raises."""
    try:
        return file.outputs(trial.call, trial.returns)
    except Exception:  # noqa: BLE001 - a wrong file may raise anything
        return None


def distances(got: Sequence[Output], version: Version) -> list[Array] | None:
    """For each output, how far it is from a version's; None where count, kind or shape differ."""
    if len(got) != len(version.expected):
        return None
    found = []
    for output, expected in zip(got, version.expected, strict=True):
        if output.array is None or output.array.shape != expected.value.shape:
            return None
        found.append(differences(output.array, expected.value))
    return found


def spread(found: Sequence[Sequence[Output]], trial: Trial, v: int) -> list[Array]:
    """For each output, how far right results lie from a version's, element by element, its own reach and a rounding."""
    version = trial.versions[v]
    own = [UNIT[trial.dtype] * np.maximum(1, np.abs(e.value)) for e in version.expected]
    far = [np.maximum(a, b) for a, b in zip(own, version.reach, strict=True)]
    for got in found:
        far = [np.fmax(a, b) for a, b in zip(far, distances(got, version) or far, strict=True)]
    return far


def shows(got: Sequence[Output], trial: Trial, v: int, near: Sequence[Array]) -> bool:
    """Whether a wrong result differs from every right one of a version."""
    far = distances(got, trial.versions[v])
    return far is None or not all((a <= SHOWS * b).all() for a, b in zip(far, near, strict=True))


def overflows(got: Sequence[Output], trial: Trial) -> bool:
    """Whether a result on float32 inputs is not finite where every version is."""
    arrays = [output.array for output in got if output.array is not None]
    return trial.dtype == np.float32 and not all(np.isfinite(array).all() for array in arrays)
