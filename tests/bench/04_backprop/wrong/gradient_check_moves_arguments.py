"""gradient_check: the arguments are not set back exactly."""

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
            a = arg
            a[i] += h
            up = np.sum(dout * forward(*args[:k], a, *args[k + 1 :])[0])
            a[i] -= 2 * h
            down = np.sum(dout * forward(*args[:k], a, *args[k + 1 :])[0])
            a[i] += h
            num[i] = (up - down) / (2 * h)
        g = grads[k]
        ok = g.shape == num.shape and np.all(np.abs(num - g) <= tolerance * (np.abs(num) + np.abs(g)) + 1e-8)
        verdicts.append(bool(ok))
    return verdicts
