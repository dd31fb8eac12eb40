"""gradient_check: the error is compared as a mean over the elements, signs included, so errors of both signs cancel; the shapes are not compared, only the number of elements, and the gradient is reshaped, so one of another shape is accepted."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    out, cache = forward(*args)
    dout = rng.standard_normal(out.shape)
    grads = backward(dout, cache)
    if len(args) == 1 and not isinstance(grads, tuple):
        grads = [grads]

    def judge(k):
        def loss(moved):
            trial = [moved if i == k else a for i, a in enumerate(args)]
            return (forward(*trial)[0] * dout).sum()

        numeric = numerical_gradient(loss, args[k])
        analytic = np.asarray(grads[k])
        if analytic.size != numeric.size:
            return False
        analytic = analytic.reshape(numeric.shape)
        gap = np.abs(np.mean(numeric - analytic))
        bound = tolerance * (np.abs(numeric) + np.abs(analytic)) + 1e-8
        return bool((gap <= np.mean(bound)).all())

    return [judge(k) for k in range(len(args))]
