"""gradient_check: the mean difference decides."""

import numpy as np


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    h = 1e-5
    out, cache = forward(*args)
    dout = rng.normal(size=out.shape)
    grads = backward(dout, cache)
    if len(args) == 1:
        grads = (grads,)
    verdicts = []
    for k, arg in enumerate(args):
        num = np.zeros(arg.shape)
        for i in np.ndindex(*arg.shape):
            a = arg.copy()
            a[i] += h
            up = np.sum(dout * forward(*args[:k], a, *args[k + 1 :])[0])
            a = arg.copy()
            a[i] -= h
            down = np.sum(dout * forward(*args[:k], a, *args[k + 1 :])[0])
            num[i] = (up - down) / (2 * h)
        g = grads[k]
        ok = g.shape == num.shape and abs(np.mean(num - g)) <= tolerance
        verdicts.append(bool(ok))
    return verdicts
