"""numerical_gradient: steps in x.reshape(-1), lost where that is a copy."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    grad = np.zeros(x.shape)
    flat = x.reshape(-1)
    for n, ix in enumerate(np.ndindex(*x.shape)):
        old = flat[n]
        flat[n] = old + h
        plus = f(x)
        flat[n] = old - h
        minus = f(x)
        flat[n] = old
        grad[ix] = (plus - minus) / (2 * h)
    return grad
