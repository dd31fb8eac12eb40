"""numerical_gradient: all elements are moved by h at once instead of one at a time; the difference is divided by h instead of 2h."""
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    probe = np.array(x, dtype=float)
    gradient = np.zeros(probe.shape)
    for index in np.ndindex(probe.shape):
        up = f(probe + h)
        down = f(probe - h)
        gradient[index] = (up - down) / h
    return gradient
