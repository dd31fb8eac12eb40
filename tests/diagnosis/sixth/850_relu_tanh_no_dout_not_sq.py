"""relu, tanh: the rule of relu does not multiply by dout; the slope of tanh is 1 - tanh(a) instead of 1 - tanh(a)**2."""
import numpy as np


def relu(a):
    keep = a > 0

    def rule(dout):
        return (keep.astype(float),)

    return np.where(keep, a, 0.0), rule


def tanh(a):
    t = np.tanh(a)

    def rule(dout):
        return (dout - dout * t,)

    return t, rule
