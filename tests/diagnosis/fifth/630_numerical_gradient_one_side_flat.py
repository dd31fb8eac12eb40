"""numerical_gradient: the difference is taken to f(x) instead of f(x - h), but divided by 2 * h; the gradient is returned flat, with shape (x.size,), instead of in the shape of x."""
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    slopes = []
    for index in np.ndindex(x.shape):
        up = x.copy()
        up[index] = x[index] + h
        down = x.copy()
        down[index] = x[index] - h
        slopes.append((f(up) - f(x)) / (2 * h))
    return np.array(slopes, dtype=float)
