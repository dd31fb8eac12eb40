"""numerical_gradient: the second point is x itself instead of x - h, while the difference is still divided by 2 h, so the gradient is half as large."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for place in np.ndindex(*x.shape):
        probe = np.array(x, dtype=float)
        probe[place] = x[place] + h
        up = f(probe)
        probe[place] = x[place]
        down = f(probe)
        gradient[place] = (up - down) / (2.0 * h)
    return gradient
