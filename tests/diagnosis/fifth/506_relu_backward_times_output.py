"""relu_backward: dout is multiplied by the output itself instead of by the 0/1 gate (x > 0)."""
import numpy as np


def relu_forward(x):
    x = np.asarray(x)
    out = (np.abs(x) + x) / 2
    return out, out


def relu_backward(dout, cache):
    gate = cache
    return dout * gate
