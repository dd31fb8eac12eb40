"""relu: the rule returns the gate a > 0 without multiplying by dout; tanh: the rule uses 1 - a**2 with the input instead of the output."""

import numpy as np


def relu(a):
    gate = np.heaviside(a, 0.0)

    def rule(dout):
        return (gate,)

    return a * gate, rule


def tanh(a):
    out = np.tanh(a)

    def rule(dout):
        return (dout - dout * a**2,)

    return out, rule
