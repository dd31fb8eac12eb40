"""relu/tanh: the relu's rule has no mask; tanh's slope is 1 - tanh(a)."""
import numpy as np


def relu(a):
    return np.maximum(a, 0), lambda dout: (dout * 1.0,)


def tanh(a):
    t = np.tanh(a)
    return t, lambda dout: (dout * (1 - t),)
