"""exp: the rule treats exp like a power and returns dout * a * exp(a) instead of dout * exp(a)."""
import numpy as np


def exp(a):
    out = np.exp(a)

    def rule(dout):
        return (dout * a * out,)

    return out, rule


def log(a):
    out = np.log(a)
    inverse = 1.0 / a

    def rule(dout):
        return (dout * inverse,)

    return out, rule
