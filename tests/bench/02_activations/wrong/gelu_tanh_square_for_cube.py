"""gelu_tanh: x**2 for x**3 in forward."""
import numpy as np

C = np.sqrt(2 / np.pi)


def gelu_tanh_forward(x):
    out = 0.5 * x * (1 + np.tanh(C * (x + 0.044715 * x**2)))
    return out, x


def gelu_tanh_backward(dout, x):
    t = np.tanh(C * (x + 0.044715 * x**3))
    return dout * (0.5 * (1 + t) + 0.5 * x * (1 - t * t) * C * (1 + 3 * 0.044715 * x**2))
