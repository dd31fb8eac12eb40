"""numerical_gradient: h is fixed."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    h = 1e-4
    grad = np.zeros(x.shape)
    for ix in np.ndindex(*x.shape):
        old = x[ix]
        x[ix] = old + h
        plus = f(x)
        x[ix] = old - h
        minus = f(x)
        x[ix] = old
        grad[ix] = (plus - minus) / (2 * h)
    return grad
