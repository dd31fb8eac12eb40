"""Arrays whose every operation is off by a little: how far rounding in between carries to what a reference returns."""

from dataclasses import dataclass
from typing import Any

import numpy as np

WHOLE = 2**20  # up to here a whole number is one by no chance: it was not rounded, or all of it was lost

# What these return is one of their inputs, or a whole number, and is not rounded.
EXACT = {"absolute", "negative", "positive", "sign", "copysign", "floor", "ceil", "trunc", "rint"}
EXACT |= {"maximum", "minimum", "fmax", "fmin", "clip", "floor_divide", "conjugate"}


@dataclass(frozen=True)
class Noise:
    """How results are moved: by relative steps up to a size, drawn at random."""

    step: float
    rng: np.random.Generator

    def moved(self, array: np.ndarray) -> np.ndarray:
        """An array with every element moved."""
        return np.asarray(array * (1 + self.step * self.rng.uniform(-1, 1, array.shape)))

    def inexact(self, array: np.ndarray) -> np.ndarray:
        """An array that moves the result of every ufunc, as the results do."""
        view = array.view(Inexact)
        view.noise = self
        return view

    def result(self, found: Any, name: str) -> Any:
        """What a ufunc returns, moved if it is a float that may have been rounded."""
        if not isinstance(found, np.ndarray | np.floating) or np.asarray(found).dtype.kind != "f":
            return found
        array = np.asarray(found)
        exact = (array == np.rint(array)) & (np.abs(array) <= WHOLE)
        return self.inexact(array if name in EXACT else np.where(exact, array, self.moved(array)))


class Inexact(np.ndarray):
    """An array that is made by `Noise.inexact`."""

    noise: Noise | None = None

    def __array_finalize__(self, made_from: Any) -> None:
        self.noise = getattr(made_from, "noise", None)

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **options: Any) -> Any:
        given = {name: tuple(map(_plain, v)) if name == "out" else _plain(v) for name, v in options.items()}
        found = getattr(ufunc, method)(*map(_plain, inputs), **given)
        noises = (x.noise for x in (*inputs, *options.get("out", ()), self) if isinstance(x, Inexact))
        noise = next(filter(None, noises))
        if isinstance(found, tuple):
            return tuple(noise.result(one, ufunc.__name__) for one in found)
        if "out" not in options:
            return noise.result(found, ufunc.__name__)
        (target,) = options["out"]
        target[...] = noise.result(found, ufunc.__name__)
        return target


def _plain(value: Any) -> Any:
    return value.view(np.ndarray) if isinstance(value, Inexact) else value
