"""numerical_gradient: the difference is divided by h instead of 2 * h; the steps are proportional to the element, x[i] * (1 + h) and x[i] * (1 - h), instead of x[i] + h and x[i] - h."""
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        moved = x.copy()
        moved[index] = x[index] * (1 + h)
        above = f(moved)
        moved[index] = x[index] * (1 - h)
        below = f(moved)
        gradient[index] = (above - below) / h
    return gradient
