"""gelu_tanh_forward: u contains x**2 instead of x**3; gelu_tanh_backward lacks the factor 3 in du/dx."""

import numpy as np

K = np.sqrt(2 / np.pi)
A3 = 0.044715


def gelu_tanh_forward(x):
    x = np.asarray(x, dtype=float)
    t = np.tanh(K * (x + A3 * x**2))
    return x * (1 + t) / 2, (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    inner = K * (1 + A3 * x**2)
    slope = (1 + t) / 2 + x / 2 * (1 - t**2) * inner
    return dout * slope
