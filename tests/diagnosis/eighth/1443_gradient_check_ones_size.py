"""gradient_check: dout is all ones instead of random; only the number of elements of a gradient is compared with that of its argument, not the shape."""

import numpy as np


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    out, cache = forward(*args)
    dout = np.ones(np.shape(out))
    grads = backward(dout, cache)
    if len(args) == 1 and not isinstance(grads, tuple):
        grads = (grads,)
    h = 1e-5
    verdicts = []
    for i, arg in enumerate(args):
        analytic = np.asarray(grads[i])
        numeric = np.zeros(arg.shape)
        for index in np.ndindex(arg.shape):
            sides = []
            for step in (h, -h):
                moved = [np.array(v) for v in args]
                moved[i][index] += step
                sides.append(np.sum(dout * forward(*moved)[0]))
            numeric[index] = (sides[0] - sides[1]) / (2 * h)
        if analytic.size != numeric.size:
            verdicts.append(False)
            continue
        analytic = analytic.reshape(numeric.shape)
        allowed = tolerance * (np.abs(numeric) + np.abs(analytic)) + 1e-8
        verdicts.append(bool(np.all(np.abs(numeric - analytic) <= allowed)))
    return verdicts
