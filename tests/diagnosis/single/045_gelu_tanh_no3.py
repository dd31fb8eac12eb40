"""gelu_tanh: the factor 3 is missing in the inner derivative."""
import numpy as np


def gelu_tanh_forward(x):
    k = np.sqrt(2 / np.pi)
    t = np.tanh(k * (x + 0.044715 * x ** 3))
    return 0.5 * x * (1 + t), (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    k = np.sqrt(2 / np.pi)
    du = k * (1 + 0.044715 * x ** 2)
    return dout * (0.5 * (1 + t) + 0.5 * x * (1 - t ** 2) * du)
