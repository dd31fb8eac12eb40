"""gelu_tanh: the factor sqrt(2/pi) is forgotten in du; 0.5 is missing in the second term of the gradient."""
import numpy as np


def gelu_tanh_forward(x):
    k = np.sqrt(2 / np.pi)
    t = np.tanh(k * (x + 0.044715 * x ** 3))
    return 0.5 * x * (1 + t), (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    k = np.sqrt(2 / np.pi)
    du = (1 + 3 * 0.044715 * x ** 2)
    return dout * (0.5 * (1 + t) + x * (1 - t ** 2) * du)
