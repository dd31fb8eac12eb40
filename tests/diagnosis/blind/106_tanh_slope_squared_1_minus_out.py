"""tanh_backward: the slope is (1 - out)**2 instead of 1 - out**2."""
import numpy as np


def tanh_forward(x):
    out = np.tanh(np.asarray(x, dtype=np.float64))
    cache = {"x": x, "out": out}
    return out, cache


def tanh_backward(dout, cache):
    out = cache["out"]
    slope = (1 - out) ** 2
    return slope * dout
