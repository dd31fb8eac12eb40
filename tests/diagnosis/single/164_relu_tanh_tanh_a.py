"""relu/tanh: 1 - a**2 instead of 1 - tanh(a)**2."""
import numpy as np


def relu(a):
    return np.maximum(a, 0), lambda dout: (dout * (a > 0),)


def tanh(a):
    t = np.tanh(a)
    return t, lambda dout: (dout * (1 - a * a),)
