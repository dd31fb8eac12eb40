"""gradient_check: a gradient is accepted if any element is right instead of all; the test asks whether the error is not too large, so nan is accepted."""
import numpy as np


def _nudge(loss, arrays, i, h):
    result = np.zeros(arrays[i].shape)
    for index in np.ndindex(arrays[i].shape):
        values = []
        for step in (h, -h):
            moved = [array.copy() for array in arrays]
            moved[i][index] += step
            values.append(loss(moved))
        result[index] = (values[0] - values[1]) / (2 * h)
    return result


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    args = [np.array(a, dtype=float) for a in args]
    out, cache = forward(*args)
    dout = rng.normal(size=np.shape(out))
    grads = backward(dout, cache)
    if not isinstance(grads, tuple):
        grads = (grads,)
    verdicts = []
    for i, analytic in enumerate(grads):
        if np.shape(analytic) != args[i].shape:
            verdicts.append(False)
            continue
        numeric = _nudge(lambda moved: np.sum(dout * forward(*moved)[0]), args, i, 1e-5)
        bound = tolerance * (np.abs(numeric) + np.abs(analytic)) + 1e-8
        good = ~(np.abs(numeric - analytic) > bound)
        verdicts.append(bool(np.any(good)))
    return verdicts
