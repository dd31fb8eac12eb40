"""gelu_tanh_backward: du/dx lacks the factor sqrt(2/pi); the derivative of the cubic term in du/dx lacks the factor 3."""
import numpy as np


import math

C = math.sqrt(2 / math.pi)
K = 0.044715


def gelu_tanh_forward(x):
    x = np.asarray(x, dtype=float)
    t = np.tanh(C * (x + K * x**3))
    return 0.5 * x * (1 + t), (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    du = (1 + K * x**2)
    left = 0.5 * (1 + t)
    right = 0.5 * x * (1 - t * t) * du
    return dout * (left + right)
