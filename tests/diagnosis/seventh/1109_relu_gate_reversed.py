"""relu_backward: the gate is reversed, the gradient passes where x is negative; dx holds the gate (1 or 0) alone and is not multiplied by dout."""

import numpy as np


def relu_forward(x):
    x = np.asarray(x)
    keep = x > 0
    return np.where(keep, x, 0), keep


def relu_backward(dout, cache):
    gate = cache
    return np.where(~gate, 1.0, 0.0)
