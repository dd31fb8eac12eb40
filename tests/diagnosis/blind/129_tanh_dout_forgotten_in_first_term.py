"""tanh: the rule returns 1 - dout * out**2, dout is missing in the first term of dout * (1 - out**2)."""
import numpy as np


def relu(a):
    gate = (a > 0).astype(float)

    def rule(dout):
        return (gate * dout,)

    return gate * a, rule


def tanh(a):
    out = np.tanh(a)

    def rule(dout):
        return (1 - dout * out**2,)

    return out, rule
