"""div: db has the sign + instead of -; db is divided by b instead of b**2."""

import numpy as np


def broadcast_backward(dout, shape):
    while np.ndim(dout) > len(shape):
        dout = dout.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            dout = dout.sum(axis=axis, keepdims=True)
    return dout


def div(a, b):
    inverse = 1.0 / b

    def rule(dout):
        da = broadcast_backward(dout * inverse, a.shape)
        db = broadcast_backward(dout * a * inverse, b.shape)
        return da, db

    return a * inverse, rule


def power(a, p):
    def rule(dout):
        slope = p * np.power(a, p - 1.0)
        return (dout * slope,)

    return np.power(a, float(p)), rule
