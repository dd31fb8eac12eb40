"""One set of inputs for all implementations of an exercise, and what is right there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from handwritten import Written, as_float, draw

from autograder.course import Page, asked
from autograder.judge.compare import differences
from autograder.judge.key import Expected, Key
from autograder.judge.tolerance import tolerances
from autograder.worker.drive import DRIVES, Call, fresh

UNIT = {np.float64: 2.0**-53, np.float32: 2.0**-24}
SHOWS = 100


@dataclass(frozen=True)
class Trial:
    """The same inputs for all implementations of an exercise.

    Args:
        page, key: the exercise.
        call: the inputs, in float64.
        dtype: in which they are given.
        expected: our rule's measure.
        want: what the reference returns for the inputs as given, for the other rules.
    """

    page: Page
    key: Key
    call: Call
    dtype: Any
    expected: Sequence[Expected]
    want: Sequence[np.ndarray]


def trial(page: Page, key: Key, regime: str, seed: int, dtype: Any) -> Trial:
    """Draw a trial and compute what is right."""
    exact = draw(page, key, regime, seed)
    given = Call(exact.drive, [as_float(a, dtype) for a in exact.args], as_float(exact.upstream, dtype))

    def run(inputs: Any) -> list[np.ndarray]:
        call = Call(exact.drive, fresh(inputs[0]), fresh(inputs[1]))
        stages = DRIVES[call.drive](asked(page.exercise.drive), call, key.returns)
        return [np.asarray(value) for stage in stages for value in stage]

    values = run([exact.args, exact.upstream])
    allowed = tolerances(run, [exact.args, exact.upstream], values, narrow=dtype == np.float32)
    expected = [Expected("", "value", y, *both) for y, both in zip(values, allowed, strict=True)]
    want = [np.asarray(w, dtype) for w in run([given.args, given.upstream])]
    return Trial(page, key, given, dtype, expected, want)


def outputs(file: Written, trial: Trial) -> list[Any] | None:
    """What a file returns; None if it raises."""
    try:
        return file.outputs(trial.call, trial.key.returns)
    except Exception:  # noqa: BLE001 - a wrong file may raise anything
        return None


def spread(found: Sequence[Sequence[Any]], trial: Trial) -> list[np.ndarray]:
    """For each output, how far right results lie from the reference, element by element, and a rounding more."""
    own = [UNIT[trial.dtype] * np.maximum(1, np.abs(e.value)) for e in trial.expected]
    return [
        np.max([base, *(differences(np.asarray(got[k]), e.value) for got in found)], axis=0)
        for k, (base, e) in enumerate(zip(own, trial.expected, strict=True))
    ]


def shows(got: Sequence[Any], trial: Trial, near: Sequence[np.ndarray]) -> bool:
    """Whether a wrong result differs from every right one."""
    if len(got) != len(trial.expected):
        return True
    for value, expected, reach in zip(got, trial.expected, near, strict=True):
        if not isinstance(value, np.ndarray | np.generic | float | int) or np.shape(value) != expected.value.shape:
            return True
        if not (differences(np.asarray(value), expected.value) <= SHOWS * reach).all():
            return True
    return False


def overflows(got: Sequence[Any], trial: Trial) -> bool:
    """Whether a result on float32 inputs is not finite where the reference is."""
    pairs = zip(got, trial.expected, strict=True)
    return trial.dtype == np.float32 and any((~np.isfinite(a) & np.isfinite(e.value)).any() for a, e in pairs)
