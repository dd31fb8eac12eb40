"""gelu_tanh_backward: du/dx has 0.044715 * x**2 without the factor 3; the second term of the slope lacks the factor 1/2."""

import numpy as np


def gelu_tanh_forward(x):
    x = np.asarray(x, dtype=float)
    k = np.sqrt(2.0 / np.pi)
    t = np.tanh(k * x + k * 0.044715 * x * x * x)
    return 0.5 * (x + x * t), (x, t, k)


def gelu_tanh_backward(dout, cache):
    x, t, k = cache
    inner = k * (1.0 + 0.044715 * x * x)
    first = 0.5 + 0.5 * t
    second = x * (1.0 - t) * (1.0 + t) * inner
    return dout * first + dout * second
