"""Checking a backward against its own forward (rule G), along random directions.

For a direction `d` in all inputs at once and an upstream gradient `v`, a right backward fulfils

    <v, f(x + h d) - f(x - h d)> = <g, (x + h d) - (x - h d)> + O(h^3),    g = backward(v)

which costs a few forwards however many parameters there are. Two step sizes, extrapolated, remove the h^2 term. The
error bound is derived from what was computed: the extrapolation's own size, rounding, and for each output the part of
its second difference that does not shrink with h^2, so that a kink pays for itself.

A direction is first tried with two steps, then without the outputs that have a kink there, then with a ladder of
steps. It speaks against the backward only if two pairs of steps agree on it. Two directions must agree on the outcome;
the second has the opposite upstream gradient, to which a backward may not be deaf. Where rounding or kinks allow no
answer there is none. It never judges alone: forward and backward may be wrong together.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from autograder.worker.drive import Call

LADDER = 2.0 ** -np.arange(7.0, 23.0, 2.0)
PAIR = LADDER[3:5]
EPSILON = float(np.finfo(float).eps)
ACCURATE = 1e-6
TINY = 1e-150  # the square of anything smaller is lost
DIRECTIONS = 6  # two, and at most four more

Outcome = Literal["fits", "differs", "unresolved"]
# From calls to the outputs of each: `out` first, then one gradient for each argument that moves.
Run = Callable[[Sequence[Call]], Sequence[Sequence[np.ndarray]]]


@dataclass(frozen=True)
class Trial:
    """One direction, for each pair of neighbouring steps.

    Args:
        residuals: of the identity above, extrapolated.
        errors: their bounds; infinite where something was not finite.
        size: of what was compared.
        kinked: which outputs do not behave smoothly along the direction.
    """

    residuals: np.ndarray
    errors: np.ndarray
    size: float
    kinked: np.ndarray

    @property
    def outcome(self) -> Outcome:
        """What the most accurate pair shows; against the backward, the two most accurate ones."""
        order = np.argsort(self.errors)[:2]
        residual, error = np.abs(self.residuals[order]), self.errors[order]
        if residual[0] <= 4 * error[0] and error[0] <= ACCURATE * self.size:
            return "fits"
        against = residual > np.maximum(10 * error, ACCURATE * self.size)
        agree = abs(np.diff(self.residuals[order])) <= 4 * error.sum()
        return "differs" if against.all() and agree.all() and len(order) > 1 else "unresolved"


def gradient_check(run: Run, call: Call, arguments: Sequence[int], seed: int = 0) -> Outcome:
    """Whether a backward is the derivative of its forward at one case.

    Args:
        run: calls forward and backward, in float64.
        call: the case.
        arguments: the positions of the arguments that move.
        seed: of the directions.

    Returns:
        `fits` or `differs` if two directions say so; `unresolved` if rounding or kinks allow neither.
    """
    rng = np.random.default_rng(seed)
    v = _direction(np.shape(call.upstream), rng)
    seen: list[Outcome] = []
    for _ in range(DIRECTIONS):
        d = [_direction(np.shape(call.args[i]), rng) * _size(call.args[i]) for i in arguments]
        seen.append(_along(run, replace(call, upstream=v), arguments, d))
        if seen.count("differs") == 2:
            return "differs"
        if seen.count("fits") == 2 and "differs" not in seen:
            return "fits"
        v = -np.sign(v) * np.abs(_direction(v.shape, rng))
    return "unresolved"


def _along(run: Run, call: Call, arguments: Sequence[int], d: Sequence[np.ndarray]) -> Outcome:
    """The outcome of one direction, with the call's own upstream gradient."""
    trial = _trial(run, call, arguments, d, PAIR)
    if trial.outcome != "fits" and trial.kinked.any() and not trial.kinked.all():
        call = replace(call, upstream=np.where(trial.kinked, 0, call.upstream))
        trial = _trial(run, call, arguments, d, PAIR)
    return "fits" if trial.outcome == "fits" else _trial(run, call, arguments, d, LADDER).outcome


def _direction(shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """Random signs times U[0.5, 1.5]: never all alike."""
    return np.asarray(rng.uniform(0.5, 1.5, shape) * rng.choice([-1.0, 1.0], shape))


def _size(array: np.ndarray) -> float:
    """The scale of a step in an argument: its spread, or its size if it is constant; at most 1."""
    if not np.size(array):
        return 1.0
    size, spread = float(np.sqrt(np.mean(np.square(array)))), float(np.std(array))
    return min(1.0, spread if spread > ACCURATE * size else size) or 1.0


def _trial(run: Run, call: Call, arguments: Sequence[int], d: Sequence[np.ndarray], steps: np.ndarray) -> Trial:
    """Both sides of the identity, for every step, and how far each may be trusted."""
    v, pairs = call.upstream, [_moved(call, arguments, d, h) for h in steps]
    with np.errstate(all="ignore"):
        (y, *g), *ends = run([call, *(end for pair in pairs for end in pair)])
        up, down = (np.array([out for out, *_ in ends[side::2]]) for side in (0, 1))
        told = [_told(g, *pair, arguments) for pair in pairs]
        residuals = ((v * (up - down)).reshape(len(steps), -1).sum(axis=1) - told) / (2 * steps)
        kinks = _kinks(y, up + down - 2 * y, steps)
        size = float(np.sqrt(sum(np.sum((gi * di) ** 2) for gi, di in zip(g, d, strict=True))))
        errors = _drift(residuals, steps) + np.array([np.sum(np.abs(v) * kink) for kink in kinks])
        if any(gi.any() for gi in g) or (up != down).any():  # else both sides are exactly zero: nothing is rounded
            errors += 16 * EPSILON * np.linalg.norm(v * y) / steps[1:] + 64 * EPSILON * size + TINY
        kinked = np.abs(v) * kinks[0] > ACCURATE * size / max(1, v.size)
    return Trial((16 * residuals[1:] - residuals[:-1]) / 15, np.nan_to_num(errors, nan=np.inf), size, kinked)


def _moved(call: Call, arguments: Sequence[int], d: Sequence[np.ndarray], h: float) -> tuple[Call, Call]:
    """The call with its arguments moved by `h d` and, as far as rounding allows, by as much the other way."""
    plus, minus = list(call.args), list(call.args)
    for i, di in zip(arguments, d, strict=True):
        plus[i] = np.asarray(call.args[i] + h * di)
        minus[i] = np.asarray(call.args[i] - (plus[i] - call.args[i]))
    return replace(call, args=plus), replace(call, args=minus)


def _told(g: Sequence[np.ndarray], plus: Call, minus: Call, arguments: Sequence[int]) -> float:
    """What the gradients say of the step that was really taken."""
    return float(sum(np.sum(gi * (plus.args[i] - minus.args[i])) for gi, i in zip(g, arguments, strict=True)))


def _kinks(y: np.ndarray, bend: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """For each pair of steps and each output, how much of its slope is not smooth, from its second differences."""
    h = steps[:-1].reshape(-1, *[1] * y.ndim)
    bent = np.abs(16 * bend[1:] - bend[:-1]) / (3 * h)
    return np.asarray(np.maximum(0, bent - 64 * EPSILON * np.abs(y) / h))


def _drift(residuals: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """How far neighbouring residuals lie apart, or would by the rounding seen at smaller steps, which grows as 1/h."""
    rounding = np.abs(np.diff(residuals)) * steps[1:]
    return np.asarray(np.maximum.accumulate(rounding[::-1])[::-1] / steps[1:])
