"""Mistakes that multiply the right outputs: they go together with any other, whatever lines the two share."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from autograder.judge.compare import differences
from autograder.judge.key import Expected, KeyCase

SAME = 1e-9
Factors = Mapping[tuple[str, int], float]  # by case and number of the output

NONE: Factors = MappingProxyType({})


def factors_in(case: KeyCase, outputs: Sequence[np.ndarray]) -> Iterator[tuple[tuple[str, int], float]]:
    """What the outputs of a case are the right ones multiplied by; 0 for one that is no multiple."""
    expected = [one for stage in case.stages for one in stage]
    for number, (got, want) in enumerate(zip(outputs, expected, strict=True)):
        yield (case.name, number), factor(got, want)


def are_fixed(factors: Factors) -> bool:
    """Whether there is one factor besides 1, the same on all inputs."""
    others = [factor for factor in factors.values() if abs(factor - 1) > SAME]
    return all(factors.values()) and max(others, default=0) - min(others, default=0) <= SAME


def factor(got: np.ndarray, want: Expected) -> float:
    """The number that the right output is multiplied by, 1 if that is 0; 0 if there is none."""
    if got.dtype.kind != "f" or got.shape != want.value.shape or not got.size:
        return 0.0
    largest = np.unravel_index(np.abs(want.value).argmax(), want.value.shape)
    ratio = float(got[largest] / want.value[largest]) if want.value[largest] else 1.0
    allowed = want.tolerance * max(1.0, abs(ratio))
    return ratio if (differences(got, ratio * want.value) <= allowed).all() else 0.0
