"""How far a right answer may lie from the expected one (rule R): derived from the reference, not guessed.

A right implementation may order its operations differently, so its result may differ by some rounding errors. How much
these grow is a property of the function at that input: its conditioning, measured here by moving every input by a
little more than rounding does, and all that is computed on the way as well (`autograder.judge.rounding`). The unit is
the rounding error of the largest thing an element depends on:

    B_i   = max(|y_i|, C_i, E_i)
    B_i   = max(B_i, rms(B) / 8) + max(1, |x|) / 8
    tol_i = K u B_i

with `y` the expected output, `C` its conditioning, `E` the reference's own error in the precision at hand, `x` the
largest input, `u` the unit roundoff and `K` a factor that lies far above what right implementations need and far below
what mistakes cause. The last term is for what no input reveals: a step in between as large as the inputs, or as 1, is
rounded, and the output need not be sensitive to the inputs to be sensitive to that. So it is with `exp(x - log(sum(
exp(x))))`, a softmax, where it is flat: the exponent is off by `u |x|`, and so is the probability.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from autograder.judge.rounding import Noise

UNIT64, UNIT32 = 2.0**-53, 2.0**-24
FACTOR64, FACTOR32 = 1024, 128
STEPS = 2.0**-30, 2.0**-34  # far above rounding, and small enough for a first order
DRAWS = 4  # for each of them
JUMP = 4

Run = Callable[[Any], list[np.ndarray]]


def tolerances(
    run: Run, inputs: Any, values: Sequence[np.ndarray], *, narrow: bool = False
) -> list[tuple[np.ndarray, np.ndarray]]:
    """The tolerance of every output in float64 and in float32.

    Args:
        run: the reference: from a tree of inputs to its outputs.
        inputs: of the case, in float64.
        values: the outputs there.
        narrow: whether the inputs are given in float32, so that float64 outputs are as precise as float32 at best.

    Returns:
        For each output, two float64 arrays of its shape.
    """
    spread, floor = conditioning(run, inputs, values), largest(inputs) / 8
    own = [_distance(low, y) / UNIT32 for low, y in zip(run(narrowed(inputs)), values, strict=True)]
    wide = [
        np.asarray(FACTOR64 * UNIT64 * scale(np.abs(y), c, floor=floor)) for y, c in zip(values, spread, strict=True)
    ]
    single = [
        np.asarray(FACTOR32 * UNIT32 * scale(np.abs(y), c, e, floor=floor))
        for y, c, e in zip(values, spread, own, strict=True)
    ]
    return list(zip(single if narrow else wide, single, strict=True))


def conditioning(run: Run, inputs: Any, values: Sequence[np.ndarray]) -> list[np.ndarray]:
    """For each output, how far it moves, in units of the relative change of the inputs that moves it.

    What is computed on the way is moved as well, unless that makes a result jump: a loop ends elsewhere, a tie is
    broken.
    """
    far, near = (_spread(run, inputs, values, step, inside=True) for step in STEPS)
    if any(map(_jumps, far, near)):
        return _spread(run, inputs, values, STEPS[0], inside=False)
    return [np.maximum(*both) for both in zip(far, near, strict=True)]


def _spread(run: Run, inputs: Any, values: Sequence[np.ndarray], step: float, *, inside: bool) -> list[np.ndarray]:
    noise = Noise(step, np.random.default_rng(0))
    moved = [run(nudged(inputs, noise, inside=inside)) for _ in range(DRAWS)]
    return [np.max([_distance(m[k], y) for m in moved], axis=0) / step for k, y in enumerate(values)]


def _jumps(far: np.ndarray, near: np.ndarray) -> bool:
    """Whether an output does not move less where the steps are smaller."""
    return bool(np.linalg.norm(near) > JUMP * (1 + np.linalg.norm(far)))


def _distance(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """|a - b|; zero for whole numbers and truth values, which are right or wrong but never near."""
    if a.shape != b.shape:
        return np.full(b.shape, np.inf)
    return np.abs(a - b) if a.dtype.kind == b.dtype.kind == "f" else np.zeros(b.shape)


def nudged(value: Any, noise: Noise, *, inside: bool) -> Any:
    """The inputs with every float array moved, and with `inside` all that is computed of them."""

    def move(array: np.ndarray) -> np.ndarray:
        return noise.inexact(noise.moved(array)) if inside else noise.moved(array)

    return _mapped(value, move)


def narrowed(value: Any) -> Any:
    """The inputs with every float array in float32."""
    return _mapped(value, lambda array: array.astype(np.float32))


def widened(value: Any) -> Any:
    """The inputs with every float array in float64."""
    return _mapped(value, lambda array: array.astype(np.float64))


def is_narrow(value: Any) -> bool:
    """Whether any array among the inputs is of less precision than float64."""
    return any(array.dtype in (np.float32, np.float16) for array in _floats(value))


def _floats(value: Any) -> list[np.ndarray]:
    """The float arrays among the inputs."""
    found: list[np.ndarray] = []
    _mapped(value, lambda array: found.append(array) or array)  # type: ignore[func-returns-value]
    return found


def _mapped(value: Any, change: Callable[[np.ndarray], np.ndarray]) -> Any:
    if isinstance(value, np.ndarray):
        return change(value) if value.dtype.kind == "f" else value
    if isinstance(value, dict):
        return {key: _mapped(item, change) for key, item in value.items()}
    return [_mapped(item, change) for item in value] if isinstance(value, list) else value


def largest(inputs: Any) -> float:
    """The size of the largest finite number in the float arrays among the inputs, and 1 at least."""
    return float(max((np.abs(a[np.isfinite(a)]).max(initial=1.0) for a in _floats(inputs)), default=1.0))


def scale(*parts: np.ndarray, floor: float = 1 / 8) -> np.ndarray:
    """`B` of the rule above, from its parts."""
    most = parts[0] if len(parts) == 1 else np.max(parts, axis=0)
    finite = most if np.isfinite(most).all() else np.nan_to_num(most, nan=0.0, posinf=0.0)
    top = finite.max(initial=0.0) or 1.0
    rms = top * np.sqrt(np.mean((finite / top) ** 2)) if finite.size else 0.0  # no square overflows
    return np.asarray(np.maximum(finite, rms / 8) + floor)
