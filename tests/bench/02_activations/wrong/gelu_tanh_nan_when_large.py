"""gelu_tanh: an own tanh by exp(2u), which is nan for large x."""
import numpy as np

C = np.sqrt(2 / np.pi)


def tanh(u):
    e = np.exp(2 * u)
    return (e - 1) / (e + 1)


def gelu_tanh_forward(x):
    t = tanh(C * (x + 0.044715 * x**3))
    return 0.5 * x * (1 + t), (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    return dout * (0.5 * (1 + t) + 0.5 * x * (1 - t * t) * C * (1 + 3 * 0.044715 * x**2))
