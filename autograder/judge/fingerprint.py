"""Fingerprints: telling that an output equals a known one, without keeping the known one."""

import zlib
from functools import lru_cache

import numpy as np

from autograder.judge.key import Print


def fingerprint(array: np.ndarray, tolerance: np.ndarray | None = None) -> Print:
    """The fingerprint of an array.

    Args:
        array: numeric, of any shape.
        tolerance: allowed distance of each element, broadcastable to `array`; none for what is only compared.
    """
    flat = np.asarray(array, np.float64).ravel()
    weights = _weights(flat.size)
    finite = np.isfinite(flat)
    with np.errstate(all="ignore"):
        one, two = weights @ np.where(finite, flat, 0)
        allowed = (
            0.0 if tolerance is None else (np.abs(weights) @ np.broadcast_to(tolerance, array.shape).ravel()).max()
        )
    kinds = np.where(finite, 0, np.where(np.isnan(flat), 2, np.sign(flat))).astype(np.int8)
    special = () if finite.all() else (zlib.crc32(kinds.tobytes()),)
    return Print(array.shape, (float(one), float(two)), float(allowed), special)


def matches(got: Print, known: Print) -> bool:
    """Whether an array, by its fingerprint, is the one that another was taken of, within the tolerance of that."""
    if got.shape != known.shape:
        return False
    (a, b), (c, d) = got.projections, known.projections
    return abs(a - c) <= known.tolerance < np.inf and abs(b - d) <= known.tolerance and got.special == known.special


@lru_cache(maxsize=256)
def _weights(size: int) -> np.ndarray:
    """Two rows of weights, all of size about 1, with random signs."""
    rng = np.random.default_rng(size)
    return np.asarray(rng.uniform(0.5, 1.5, (2, size)) * rng.choice([-1.0, 1.0], (2, size)))
