"""numerical_gradient: x is set back by adding h, which rounds."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    grad = np.zeros(x.shape)
    for ix in np.ndindex(*x.shape):
        old = x[ix]
        x[ix] = old + h
        plus = f(x)
        x[ix] -= 2 * h
        minus = f(x)
        x[ix] += h
        grad[ix] = (plus - minus) / (2 * h)
    return grad
