"""Facts about a wrong result that no mistake is known to give: a factor, a missing term, the places that are wrong."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import numpy as np

from autograder.judge.compare import differences
from autograder.judge.finding import Finding
from autograder.judge.key import Expected, Key
from autograder.report.gap import counted

RATIOS = {2.0: "twice", 0.5: "half of", -1.0: "minus"}
SMALL = {"": 1.0, "-": -1.0, "2 * ": 2.0, "0.5 * ": 0.5, "-2 * ": -2.0, "-0.5 * ": -0.5}  # beside an extent
BASES = {0.434294: 10, 1.4427: 2}  # 1 / ln 10, 1 / ln 2: factors of logarithms to another base

Inputs = Mapping[str, np.ndarray]
Pair = tuple[np.ndarray, Expected, Inputs]
Shape = tuple[int, ...]
Kind = Callable[[Shape, Inputs], np.ndarray | None]


def fact(key: Key, group: Sequence[Finding]) -> str:
    """A true sentence about the wrong results of a check, in every case tried; empty if there is none that helps.

    Args:
        key: of the exercise.
        group: the findings of one check, off the kinks.
    """
    if any(len(f.outputs) != 1 for f in group):
        return ""
    name = next(f.gap.detail.output for f in group if f.gap)
    pairs = [pair for f in group if (pair := _pair(key, f))]
    if len(pairs) < len(group):
        return ""
    return next((f"{name} is {told}" for find in FACTS if (told := find(pairs))), "")


def _pair(key: Key, finding: Finding) -> Pair | None:
    """What was returned, what was expected, and the inputs; None where they cannot be compared element by element."""
    slot, output = finding.outputs[0]
    got, want = output.array, slot.expected.value
    if got is None or got.shape != want.shape or want.dtype.kind != "f" or got.dtype.kind != "f" or not got.size:
        return None
    assert finding.case is not None
    case = key.cases[finding.case]
    named = {**dict(zip(key.parameters, case.args, strict=False)), "dout": case.upstream}
    return got, slot.expected, {n: v for n, v in named.items() if isinstance(v, np.ndarray)}


def factor(pairs: Sequence[Pair]) -> str:
    """One factor for all elements of all cases, or the same extent of the same input in each."""
    if sum(np.count_nonzero(expected.value) for _, expected, _ in pairs) < 2:  # one element always has a ratio
        return ""
    factors = [_ratio(got, expected) for got, expected, _ in pairs]
    if None in factors or set(factors) == {1.0}:
        return ""
    if len(set(factors)) == 1:
        factor = factors[0] or 0.0
        base = f", as with logarithms to base {BASES[factor]}" if factor in BASES else ""
        return f"{RATIOS.get(factor, f'{factor:.6g} times')} what it should be, in every case tried{base}."
    return next(_extents(factors, [inputs for _, _, inputs in pairs]), "")


def _ratio(got: np.ndarray, expected: Expected) -> float | None:
    """The factor that all elements share, to six digits."""
    want = expected.value
    index = np.unravel_index(np.argmax(np.abs(want)), want.shape)
    with np.errstate(all="ignore"):
        exact = float(got[index] / want[index])
        if not np.isfinite(exact) or not exact:
            return None
        rounded = float(f"{exact:.6g}")
        factor = rounded if rounded in {1.0, *RATIOS} else exact
        near = differences(got, want * factor) <= expected.tolerance * max(1, abs(factor))
    return rounded if near.all() else None


def _extents(factors: Sequence[float | None], inputs: Sequence[Inputs]) -> Iterator[str]:
    """Extents of inputs that are the factors, or one over them, by themselves or with a sign or a small factor."""
    for name in inputs[0]:
        for axis in range(inputs[0][name].ndim):
            extents = [given[name].shape[axis] for given in inputs if name in given and given[name].ndim > axis]
            if len(extents) == len(factors) and all(extents):
                for before, small in SMALL.items():
                    code = f"`{before}{name}.shape[{axis}]`"
                    if all(f == float(f"{small * n:.6g}") for f, n in zip(factors, extents, strict=True)):
                        yield f"{code} times what it should be, in every case tried."
                    if all(f == float(f"{1 / (small * n):.6g}") for f, n in zip(factors, extents, strict=True)):
                        yield f"what it should be divided by {code}, in every case tried."


def residue(pairs: Sequence[Pair]) -> str:
    """What is left over is an input, or minus one: a term is missing, or there twice."""
    for name in pairs[0][2]:
        for sign, words in ((1, "too large by"), (-1, "too small by")):
            if all(name in inputs and _is_off_by(got, e, sign * inputs[name]) for got, e, inputs in pairs):
                return f"{words} exactly `{name}`, in every case tried."
    return ""


def _is_off_by(got: np.ndarray, expected: Expected, term: np.ndarray) -> bool:
    try:
        shifted = expected.value + np.broadcast_to(term, expected.value.shape)
    except ValueError:
        return False
    return bool(np.any(term) and (differences(got, shifted) <= expected.tolerance + 4e-16 * np.abs(shifted)).all())


def places(pairs: Sequence[Pair]) -> str:
    """Wrong in all places of a kind, and in no other."""
    wrong = [~(differences(got, expected.value) <= expected.tolerance) for got, expected, _ in pairs]
    if not any(0 < w.sum() < w.size for w in wrong):
        return ""
    for words, kind in _kinds(pairs[0][2]).items():
        marks = [kind(w.shape, inputs) for w, (_, _, inputs) in zip(wrong, pairs, strict=True)]
        if all(m is not None and np.array_equal(m, w) for m, w in zip(marks, wrong, strict=True)):
            return f"wrong exactly {words}, in every case tried."
    return ""


def _kinds(inputs: Inputs) -> dict[str, Kind]:
    """Kinds of places, in words; each marks them in an output of some shape, or tells nothing of it."""
    found: dict[str, Kind] = {}
    for name in inputs:
        found[f"where `{name}` is negative"] = partial(_signed, name, -1)
        found[f"where `{name}` is positive"] = partial(_signed, name, 1)
        found[f"at the column that `{name}` names in each row"] = partial(_chosen, name)
    ends = {"in the first row": (0,), "in the last row": (-1,), "in the last column": (slice(None), -1)}
    return found | {words: partial(_at, place) for words, place in ends.items()}


def _signed(name: str, sign: int, shape: Shape, inputs: Inputs) -> np.ndarray | None:
    one = inputs.get(name)
    return np.asarray(np.sign(one) == sign) if one is not None and one.shape == shape else None


def _chosen(name: str, shape: Shape, inputs: Inputs) -> np.ndarray | None:
    one = inputs.get(name)
    if one is None or one.dtype.kind != "i" or len(shape) != 2 or one.shape != shape[:1]:
        return None
    return np.asarray(np.arange(shape[1]) == one[:, np.newaxis])


def _at(place: tuple[int | slice, ...], shape: Shape, _: Inputs) -> np.ndarray | None:
    if len(shape) < len(place) or min(shape) < 1 or shape[len(place) - 1] < 2:
        return None
    marks = np.zeros(shape, bool)
    marks[place] = True
    return marks


def rounding(pairs: Sequence[Pair]) -> str:
    """Rounded to a number of decimals."""
    for digits in range(1, 8):
        if all((differences(np.round(e.value, digits), got) <= 4e-16 * np.abs(got)).all() for got, e, _ in pairs):
            return f"rounded to {counted(digits, 'decimal')}, in every case tried."
    return ""


FACTS = (rounding, factor, residue, places)
