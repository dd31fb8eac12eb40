"""gelu_tanh: 0.0447 for 0.044715."""
import numpy as np

C = np.sqrt(2 / np.pi)
A = 0.0447


def gelu_tanh_forward(x):
    t = np.tanh(C * (x + A * x**3))
    return 0.5 * x * (1 + t), (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    return dout * (0.5 * (1 + t) + 0.5 * x * (1 - t * t) * C * (1 + 3 * A * x**2))
