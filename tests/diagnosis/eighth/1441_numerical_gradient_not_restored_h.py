"""numerical_gradient: an element is not set back to its old value before the next one moves, x is changed at the end; the difference is divided by h instead of by 2 * h."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        old = x[index]
        x[index] = old + h
        up = f(x)
        x[index] = old - h
        down = f(x)
        gradient[index] = (up - down) / h
    return gradient
