"""div: in the rule of div the minus sign of db is missing; the rule of power does not lower the exponent: da is dout * p * a**p."""
import numpy as np


def broadcast_backward(dout, shape):
    g = np.asarray(dout)
    if g.ndim > len(shape):
        g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    thin = tuple(i for i, length in enumerate(shape) if length == 1)
    return np.array(g.sum(axis=thin, keepdims=True) if thin else g)


def div(a, b):
    out = a / b

    def rule(dout):
        da = dout / b
        db = dout * out / b
        return broadcast_backward(da, a.shape), broadcast_backward(db, b.shape)

    return out, rule


def power(a, p):
    def rule(dout):
        slope = p * np.power(a, 1.0 * p)
        return (slope * dout,)

    return np.power(a, float(p)), rule
