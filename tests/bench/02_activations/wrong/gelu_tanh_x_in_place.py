"""gelu_tanh: x *= 0.5 inside forward."""
import numpy as np

C = np.sqrt(2 / np.pi)


def gelu_tanh_forward(x):
    keep = x.astype(float)
    t = np.tanh(C * (keep + 0.044715 * keep**3))
    x = np.asarray(x, dtype=float)
    x *= 0.5
    x *= 1 + t
    return x, (keep, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    return dout * (0.5 * (1 + t) + 0.5 * x * (1 - t * t) * C * (1 + 3 * 0.044715 * x**2))
