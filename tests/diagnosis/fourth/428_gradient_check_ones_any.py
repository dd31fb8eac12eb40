"""gradient_check: dout is all ones instead of random; a gradient is accepted if any of its elements is within the tolerance instead of all."""

import numpy as np


def nudged(f, x, h=1e-5):
    slopes = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        slopes[i] = (f(up) - f(down)) / (2 * h)
    return slopes


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    out, cache = forward(*args)
    dout = np.ones(out.shape)
    analytic = backward(dout, cache)
    if len(args) == 1:
        analytic = (analytic,)
    verdicts = []
    for k, gradient in enumerate(analytic):

        def loss(value, k=k):
            changed = list(args)
            changed[k] = value
            return float(np.sum(dout * forward(*changed)[0]))

        numeric = nudged(loss, args[k])
        if np.shape(gradient) != numeric.shape:
            verdicts.append(False)
            continue
        room = tolerance * (np.abs(numeric) + np.abs(gradient)) + 1e-8
        verdicts.append(bool(np.any(np.abs(numeric - gradient) <= room)))
    return verdicts
