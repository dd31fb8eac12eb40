"""gradient_check: dout is all ones instead of random; the error is compared without its absolute value, so analytic gradients that are too large are accepted."""
import numpy as np


def nudge(loss, x, h=1e-5):
    slope = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        slope[index] = (loss(up) - loss(down)) / (2 * h)
    return slope


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    out, cache = forward(*args)
    dout = np.ones(np.shape(out))
    answers = backward(dout, cache)
    if len(args) == 1 and not isinstance(answers, tuple):
        answers = (answers,)
    verdicts = []
    for k, (arg, analytic) in enumerate(zip(args, answers)):

        def loss(value):
            changed = [value if i == k else other for i, other in enumerate(args)]
            return float(np.sum(dout * forward(*changed)[0]))

        if np.shape(analytic) != arg.shape:
            verdicts.append(False)
            continue
        numeric = nudge(loss, arg)
        error = numeric - analytic
        allowed = tolerance * (np.abs(numeric) + np.abs(analytic)) + 1e-8
        verdicts.append(bool(np.all(error <= allowed)))
    return verdicts
