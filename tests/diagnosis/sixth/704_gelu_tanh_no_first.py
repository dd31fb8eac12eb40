"""gelu_tanh_forward, gelu_tanh_backward: backward leaves out the first term of the product rule, 0.5 * (1 + tanh(u))."""
import numpy as np


def gelu_tanh_forward(x):
    x = np.asarray(x, dtype=float)
    k = np.sqrt(2 / np.pi)
    u = k * (x + 0.044715 * x**3)
    t = np.tanh(u)
    return 0.5 * x * (1 + t), (x, t, k)


def gelu_tanh_backward(dout, cache):
    x, t, k = cache
    du = k * (1 + 3 * 0.044715 * x**2)
    dt = (1 - t**2) * du
    return dout * (0.5 * x * dt)
