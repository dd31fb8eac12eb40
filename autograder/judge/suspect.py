"""Automatic mistakes: one number for all that a version returns in a check, and those whose number it is.

The number is a random projection of the outputs of all public cases, less that of what is expected. Two versions that
return the same have the same number; the chance that others do is below 1e-9 for each of them.
"""

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from autograder.judge.finding import Finding
from autograder.judge.key import Expected, Key, KeyCase, Suspects
from autograder.judge.tolerance import FACTOR64, UNIT64, scale

NOT_FINITE = (1.7e3, 2.3e3, -2.9e3)  # stand for nan, inf and -inf

Got = tuple[KeyCase, int, np.ndarray, Expected]


def telling(key: Key) -> list[int]:
    """The numbers of the cases that the projection covers: public, and with one right answer."""
    return [i for i, case in enumerate(key.cases) if not case.hidden and not case.kink]


def projected(outputs: Iterable[Got]) -> tuple[float, float]:
    """The number of some outputs, and how far rounding may move it.

    Args:
        outputs: the case, the number of the output in it, what was returned, and what was expected.
    """
    value = allowed = 0.0
    for case, number, got, expected in outputs:
        name = zlib.crc32(case.name.encode())
        weights = _weights(name, number, got.shape)
        value += float(weights @ _plain(got)) - float(
            _weights(name, number, expected.value.shape) @ _plain(expected.value)
        )
        own = FACTOR64 * UNIT64 * scale(np.abs(_plain(got)))
        tolerance = np.maximum(own, expected.tolerance.ravel()) if got.shape == expected.value.shape else own
        allowed += float(np.abs(weights) @ tolerance)
    return value, allowed


def _plain(array: np.ndarray) -> np.ndarray:
    return np.nan_to_num(
        np.asarray(array, np.float64).ravel(), nan=NOT_FINITE[0], posinf=NOT_FINITE[1], neginf=NOT_FINITE[2]
    )


@lru_cache(maxsize=4096)
def _weights(name: int, number: int, shape: tuple[int, ...]) -> np.ndarray:
    """Weights of size about 1 with random signs, for one output of one case in one shape."""
    rng = np.random.default_rng([name, number, *shape])
    size = int(np.prod(shape))
    return np.asarray(rng.uniform(0.5, 1.5, size) * rng.choice([-1.0, 1.0], size))


def named(suspects: Suspects, value: float, allowed: float) -> list[tuple[str, ...]]:
    """What each suspect with this number did wrong, in one or two clauses; the likeliest first."""
    if not np.isfinite(value) or abs(value) <= allowed:
        return []
    first, last = np.searchsorted(suspects.values, [value - allowed, value + allowed], side="left")
    found = sorted((row[1] >= 0, *map(int, row)) for row in suspects.members[first:last])
    return [tuple(suspects.sentences[i] for i in row[1:] if i >= 0) for row in found]


def candidates(key: Key, check: str, group: Sequence[Finding]) -> list[tuple[str, ...]]:
    """The automatic mistakes that give exactly what was returned in a check, in every public case.

    Args:
        key: of the exercise.
        check: its name.
        group: its findings, off the kinks.
    """
    suspects = next((s for s in key.suspects if s.check == check), None)
    public = [f for f in group if f.case is not None and not key.cases[f.case].hidden]
    if suspects is None or any(len(f.outputs) < _count(key, f) for f in public):
        return []
    outputs = [(key.cases[f.case or 0], slot, output.array) for f in public for slot, output in f.outputs]
    given = [(case, slot.number, array, slot.expected) for case, slot, array in outputs if array is not None]
    return named(suspects, *projected(given)) if len(given) == len(outputs) else []


def _count(key: Key, finding: Finding) -> int:
    """How many outputs belong to a check in a case."""
    stages = key.cases[finding.case or 0].stages
    return sum(expected.check == finding.check for stage in stages for expected in stage)
