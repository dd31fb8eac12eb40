"""Comparing one output with the expected one: kind, shape, finiteness, values, in this order."""

import itertools
from dataclasses import dataclass

import numpy as np

from autograder.judge.key import Expected
from autograder.report import Detail
from autograder.sandbox.answer import Output

MOST_AXES = 4


@dataclass(frozen=True)
class Gap:
    """How an output differs from the expected one.

    Args:
        kind: `type`, `shape`, `finite` or `value`.
        message: for a student, in the output's own words.
        detail: the numbers.
    """

    kind: str
    message: str
    detail: Detail


def compare(output: Output, expected: Expected) -> Gap | None:
    """The gap between an output and the expected one, or None if it is right."""
    name, got, want = expected.output, output.array, expected.value
    if got is None or (got.dtype.kind == "b" and want.dtype.kind == "f"):
        kind = output.kind if got is None else "bool"
        message = f"{name} is {_article(kind)}; {_wanted(want)} is expected."
        return Gap("type", message, Detail(output=name, dtype_got=kind, dtype_expected=str(want.dtype)))
    if got.shape != want.shape:
        return _shape_gap(got, expected)
    return None if fits(got, expected) else _value_gap(got, expected)


def is_right(output: Output, expected: Expected) -> bool:
    """Whether `compare` finds no gap; at less cost where it does."""
    got, want = output.array, expected.value
    if got is None or got.shape != want.shape or (got.dtype.kind == "b" and want.dtype.kind == "f"):
        return False
    return fits(got, expected)


def fits(got: np.ndarray, expected: Expected) -> bool:
    """Whether all values of an array of the right shape are right."""
    tolerance = allowed(got, expected)
    return _near(got, expected.value, tolerance) or bool((differences(got, expected.value) <= tolerance).all())


def _near(got: np.ndarray, want: np.ndarray, tolerance: np.ndarray) -> bool:
    """Whether all distances of float64 arrays are small; the cheapest way to say so, for nearly all that is right."""
    if got.dtype != np.float64 or want.dtype != np.float64:
        return False
    with np.errstate(invalid="ignore"):
        return bool(np.count_nonzero(np.abs(got - want) <= tolerance) == tolerance.size)


def allowed(got: np.ndarray, expected: Expected) -> np.ndarray:
    """The tolerance for what was computed in an array's precision."""
    return expected.tolerance32 if narrow(got) else expected.tolerance


def narrow(array: np.ndarray) -> bool:
    """Whether an array was computed in float32 or less."""
    return array.dtype.kind == "f" and array.dtype.itemsize < 8


def differences(got: np.ndarray, want: np.ndarray) -> np.ndarray:
    """|got - want|; 0 where both are the same infinity or both NaN, and NaN where only one is NaN."""
    a, b = np.asarray(got, np.float64), np.asarray(want, np.float64)
    with np.errstate(all="ignore"):
        distance = np.abs(a - b)
    same = (a == b) | (np.isnan(a) & np.isnan(b))
    return np.where(same, 0.0, distance)


def _article(kind: str) -> str:
    return "None (is a return statement missing?)" if kind == "NoneType" else f"of type {kind}"


def _wanted(want: np.ndarray) -> str:
    return f"an array of shape {want.shape}" if want.shape else "a number"


def _shape_gap(got: np.ndarray, expected: Expected) -> Gap:
    want = expected.value
    message = f"{expected.output} has shape {got.shape}; {want.shape} is expected."
    if got.size and got.size == want.size and fits(got.reshape(want.shape), expected):
        message += " Its values are right."
    elif got.size and (order := _axes(got, expected)):
        message += " Its transpose is right." if got.ndim == 2 else f" Its axes are right in the order {order}."
    return Gap("shape", message, Detail(output=expected.output, shape_got=[*got.shape], shape_expected=[*want.shape]))


def _axes(got: np.ndarray, expected: Expected) -> tuple[int, ...]:
    """The order of its axes in which an output is right; empty if there is none."""
    for order in itertools.permutations(range(got.ndim)) if 2 <= got.ndim <= MOST_AXES else ():
        turned = got.transpose(order)
        if turned.shape == expected.value.shape and fits(turned, expected):
            return order
    return ()


def _value_gap(got: np.ndarray, expected: Expected) -> Gap:
    want, tolerance = expected.value, allowed(got, expected)
    distance = differences(got, want)
    wrong = ~(distance <= tolerance)
    scaled = wrong & (np.abs(want) > tolerance)
    with np.errstate(all="ignore"):
        relative = distance[scaled] / np.abs(want[scaled])
    index = tuple(int(i) for i in np.argwhere(wrong)[0])
    detail = Detail(
        output=expected.output,
        shape_got=list(got.shape),
        shape_expected=list(want.shape),
        dtype_got=str(got.dtype),
        dtype_expected=str(want.dtype),
        differ=int(wrong.sum()),
        total=int(wrong.size),
        first_index=list(index),
        got=float(got[index]),
        expected=float(want[index]),
        tolerance=float(tolerance[index]),
        max_abs=_largest(distance[wrong]),
        max_rel=_largest(relative) if relative.size else None,
    )
    return Gap(*_described(got, expected, detail), detail)


def _described(got: np.ndarray, expected: Expected, detail: Detail) -> tuple[str, str]:
    """The kind of a gap in values, and the words for it."""
    odd = ~np.isfinite(got) & np.isfinite(expected.value)
    if odd.any():
        return "finite", f"{expected.output} holds {_odd_values(got[odd])}."
    if truncated(got, expected.value):
        return "value", f"{expected.output} holds whole numbers ({got.dtype}); fractions are expected."
    message = f"{expected.output} differs in {detail.differ} of {detail.total} values."
    if got.ndim == 2 and got.shape == got.T.shape and fits(got.T, expected):
        message += " Its transpose is right."
    return "value", message


def truncated(got: np.ndarray, want: np.ndarray) -> bool:
    """Whether an output is the expected one cut to whole numbers by an int array."""
    return got.dtype.kind in "iu" and want.dtype.kind == "f" and bool((got == np.trunc(want)).all())


def _largest(values: np.ndarray) -> float:
    largest = float(values.max())
    return np.inf if np.isnan(largest) else largest


def _odd_values(values: np.ndarray) -> str:
    nans = int(np.isnan(values).sum())
    parts = [f"{count} {name}" for count, name in ((nans, "nan"), (values.size - nans, "inf")) if count]
    return " and ".join(parts)
