"""gelu_tanh: sqrt(pi / 2) for sqrt(2 / pi), and the factor 3 of the derivative is lost."""
import numpy as np

C = np.sqrt(np.pi / 2)


def gelu_tanh_forward(x):
    t = np.tanh(C * (x + 0.044715 * x**3))
    return 0.5 * x * (1 + t), (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    return dout * (0.5 * (1 + t) + 0.5 * x * (1 - t * t) * C * (1 + 0.044715 * x**2))
