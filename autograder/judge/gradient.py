"""Checking a backward against its own forward (rule G), along random directions.

For a direction `d` in all inputs at once and an upstream gradient `v`, a right backward fulfils

    <v, f(x + h d) - f(x - h d)> = <g, (x + h d) - (x - h d)> + O(h^3),    g = backward(v)

which costs a few forwards however many parameters there are. Two step sizes, extrapolated, remove the h^2 term. The
error bound is derived from what was computed: rounding, the extrapolation's own size, and for each output the part of
its second difference that does not shrink with h^2, so that a kink pays for itself.

It never judges alone: forward and backward may be wrong together. It certifies references and assigns blame.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from autograder.worker.drive import Call

H1, H2 = 2.0**-13, 2.0**-15
EPSILON = float(np.finfo(float).eps)
REDRAWS = 4

Outcome = Literal["fits", "differs", "unresolved"]
# From calls to the outputs of each: `out` first, then one gradient for each differentiated argument.
Run = Callable[[Sequence[Call]], Sequence[Sequence[np.ndarray]]]


@dataclass(frozen=True)
class Trial:
    """One direction.

    Args:
        residual: of the identity above.
        error: its bound.
        size: of what was compared.
        kinked: which outputs do not behave smoothly along the direction.
    """

    residual: float
    error: float
    size: float
    kinked: np.ndarray

    @property
    def fits(self) -> bool:
        """Whether it shows agreement, with enough accuracy to mean it."""
        return abs(self.residual) <= 4 * self.error and self.error <= 1e-6 * self.size

    @property
    def differs(self) -> bool:
        """Whether it shows disagreement."""
        return abs(self.residual) > max(10 * self.error, 1e-6 * self.size)


def gradient_check(run: Run, call: Call, arguments: Sequence[int], seed: int = 0) -> Outcome:
    """Whether a backward is the derivative of its forward at one case.

    Args:
        run: calls forward and backward.
        call: the case.
        arguments: the positions of the differentiated arguments.
        seed: of the directions.

    Returns:
        `fits`; `differs`, if two directions say so; `unresolved` if rounding or kinks allow neither.
    """
    rng = np.random.default_rng(seed)
    against = 0
    for _ in range(REDRAWS):
        v = _direction(np.shape(call.upstream), rng)
        d = [_direction(np.shape(call.args[i]), rng) * _size(call.args[i]) for i in arguments]
        trial = _trial(run, call, arguments, v, d)
        if not trial.fits and trial.kinked.any() and not trial.kinked.all():
            trial = _trial(run, call, arguments, np.where(trial.kinked, 0, v), d)
        if trial.fits:
            return "fits"
        against += trial.differs
        if against == 2:
            return "differs"
    return "unresolved"


def _direction(shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """Random signs times U[0.5, 1.5]: never all alike."""
    return np.asarray(rng.uniform(0.5, 1.5, shape) * rng.choice([-1.0, 1.0], shape))


def _size(array: np.ndarray) -> float:
    """The scale of a step in an argument: at most 1, and no larger than the argument itself."""
    return min(1.0, float(np.std(array)) or float(np.sqrt(np.mean(np.square(array)))) or 1.0)


def _trial(run: Run, call: Call, arguments: Sequence[int], v: np.ndarray, d: Sequence[np.ndarray]) -> Trial:
    calls = [_moved(call, v, arguments, d, h) for h in (0.0, H1, -H1, H2, -H2)]
    (y, *g), (up1, *_), (down1, *_), (up2, *_), (down2, *_) = run(calls)
    size = float(np.sqrt(sum(np.sum((gi * di) ** 2) for gi, di in zip(g, d, strict=True))))
    r1 = _residual(v, g, up1 - down1, _steps(calls[1], calls[2], arguments), H1)
    r2 = _residual(v, g, up2 - down2, _steps(calls[3], calls[4], arguments), H2)
    bend = np.abs(16 * (up2 + down2 - 2 * y) - (up1 + down1 - 2 * y)) / (3 * H1)
    kink = np.maximum(0, bend - 64 * EPSILON * np.abs(y) / H1)
    rounding = 16 * EPSILON * float(np.linalg.norm(v * y)) / H2 + 64 * EPSILON * size
    error = abs(r1 - r2) + rounding + float(np.sum(np.abs(v) * kink))
    return Trial((16 * r2 - r1) / 15, error, size, kink > H1 * np.abs(v).max(initial=0))


def _moved(call: Call, v: np.ndarray, arguments: Sequence[int], d: Sequence[np.ndarray], h: float) -> Call:
    """The call with its differentiated arguments moved by `h d`, and `v` upstream."""
    args = list(call.args)
    for i, di in zip(arguments, d, strict=True):
        args[i] = np.asarray(args[i] + h * di)
    return replace(call, args=args, upstream=v)


def _steps(plus: Call, minus: Call, arguments: Sequence[int]) -> list[np.ndarray]:
    """The steps really taken, after rounding."""
    return [plus.args[i] - minus.args[i] for i in arguments]


def _residual(v: np.ndarray, g: Sequence[np.ndarray], change: np.ndarray, steps: Sequence[np.ndarray], h: float) -> float:
    told = sum(np.sum(gi * step) for gi, step in zip(g, steps, strict=True))
    return float((np.sum(v * change) - told) / (2 * h))
