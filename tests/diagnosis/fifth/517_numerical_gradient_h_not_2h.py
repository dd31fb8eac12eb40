"""numerical_gradient: the central difference is divided by h instead of 2 * h."""
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[index] = h
        width = h
        gradient[index] = (f(np.asarray(x + step)) - f(np.asarray(x - step))) / width
    return gradient
