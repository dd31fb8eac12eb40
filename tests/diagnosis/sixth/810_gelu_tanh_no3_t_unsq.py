"""gelu_tanh_forward, gelu_tanh_backward: the factor 3 is missing in the derivative of the cubic term; the slope of tanh is 1 - t instead of 1 - t**2."""
import numpy as np


def gelu_tanh_forward(x):
    x = np.asarray(x, dtype=float)
    k = np.sqrt(2 / np.pi)
    u = k * (x + 0.044715 * x**3)
    t = np.tanh(u)
    return 0.5 * x * (1 + t), (x, t, k)


def gelu_tanh_backward(dout, cache):
    x, t, k = cache
    du = k * (1 + 0.044715 * x**2)
    dt = (1 - t) * du
    return dout * (0.5 * (1 + t) + 0.5 * x * dt)
