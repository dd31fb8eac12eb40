"""gradient_check: dout is all ones instead of random, so a backward that ignores dout is accepted; the absolute value of the difference is missing, so a gradient that is too large everywhere is accepted."""
import numpy as np


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    out, cache = forward(*args)
    dout = np.ones(np.shape(out))
    analytic = backward(dout, cache)
    if len(args) == 1:
        analytic = (analytic,)
    h = 1e-5
    verdicts = []
    for position, arg in enumerate(args):
        numeric = np.zeros(arg.shape)
        for index in np.ndindex(arg.shape):
            values = []
            for step in (h, -h):
                changed = [a.copy() for a in args]
                changed[position][index] += step
                values.append(np.sum(dout * forward(*changed)[0]))
            numeric[index] = (values[0] - values[1]) / (2 * h)
        claimed = np.asarray(analytic[position])
        if claimed.shape != arg.shape:
            verdicts.append(False)
            continue
        difference = numeric - claimed
        allowed = tolerance * (np.abs(numeric) + np.abs(claimed)) + 1e-8
        verdicts.append(bool(np.all(difference <= allowed)))
    return verdicts
