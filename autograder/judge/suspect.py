"""Automatic mistakes: one number for all that a version returns in a check.

The number is a random projection of the outputs of all public cases, less that of what is expected. Two versions that
return the same have the same number; the chance that others do is below 1e-9 for each of them.
"""

import zlib
from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from autograder.judge.key import IN_TURN, Expected, Key, KeyCase
from autograder.judge.tolerance import FACTOR64, UNIT64, scale

NOT_FINITE = (1.7e3, 2.3e3, -2.9e3)  # stand for nan, inf and -inf

Got = tuple[KeyCase, int, np.ndarray, Expected]


def telling(key: Key) -> list[int]:
    """The numbers of the cases that the projection covers: public, and with one right answer."""
    return [i for i, case in enumerate(key.cases) if not case.hidden and not case.kink]


def checks(key: Key) -> list[str]:
    """The checks of values in those cases, in order."""
    found = (e.check for i in telling(key) for stage in key.cases[i].stages for e in stage)
    return [check for check in dict.fromkeys(found) if check != IN_TURN]


def projected(outputs: Iterable[Got]) -> tuple[float, float]:
    """The number of some outputs, and how far rounding may move it.

    Args:
        outputs: the case, the number of the output in it, what was returned, and what was expected.
    """
    value = allowed = 0.0
    for case, number, got, expected in outputs:
        name = zlib.crc32(case.name.encode())
        weights = _weights(name, number, got.shape)
        plain = _plain(got)
        value += float(weights @ plain) - float(_weights(name, number, expected.value.shape) @ _plain(expected.value))
        own = FACTOR64 * UNIT64 * scale(np.abs(plain))
        tolerance = np.maximum(own, expected.tolerance.ravel()) if got.shape == expected.value.shape else own
        allowed += float(np.abs(weights) @ tolerance)
    return value, allowed


def _plain(array: np.ndarray) -> np.ndarray:
    plain = np.asarray(array, np.float64).ravel()
    if np.isfinite(plain).all():
        return plain
    return np.nan_to_num(plain, nan=NOT_FINITE[0], posinf=NOT_FINITE[1], neginf=NOT_FINITE[2])


@lru_cache(maxsize=4096)
def _weights(name: int, number: int, shape: tuple[int, ...]) -> np.ndarray:
    """Weights of size about 1 with random signs, for one output of one case in one shape."""
    rng = np.random.default_rng([name, number, *shape])
    size = int(np.prod(shape))
    return np.asarray(rng.uniform(0.5, 1.5, size) * rng.choice([-1.0, 1.0], size))
