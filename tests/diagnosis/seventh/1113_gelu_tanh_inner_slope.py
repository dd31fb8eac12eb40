"""gelu_tanh_backward: du/dx lacks the 3 of the cube's derivative, 1 + 0.044715 x^2; the slope of tanh is 1 - t, t is not squared."""

import math

import numpy as np

ROOT = math.sqrt(2 / math.pi)
CUBIC = 0.044715


def gelu_tanh_forward(x):
    x = np.asarray(x, dtype=float)
    t = np.tanh(ROOT * x * (1 + CUBIC * x**2))
    return x * (1 + t) / 2, (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    inner = ROOT * (1 + CUBIC * x**2)
    dt = (1 - t) * inner
    slope = (1 + t) / 2 + x * dt / 2
    return slope * dout
