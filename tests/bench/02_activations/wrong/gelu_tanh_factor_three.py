"""gelu_tanh: the derivative of x**3 loses its factor 3."""
import numpy as np

C = np.sqrt(2 / np.pi)


def gelu_tanh_forward(x):
    t = np.tanh(C * (x + 0.044715 * x**3))
    return 0.5 * x * (1 + t), (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    return dout * (0.5 * (1 + t) + 0.5 * x * (1 - t * t) * C * (1 + 0.044715 * x**2))
