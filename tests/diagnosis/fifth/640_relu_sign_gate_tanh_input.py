"""relu: the gate of relu is sign(a): where a is negative the rule returns -dout instead of 0; the rule of tanh squares the input instead of the output: 1 - a**2."""
import numpy as np


def relu(a):
    gate = np.sign(a)

    def rule(dout):
        return (dout * gate,)

    return np.clip(a, 0, None), rule


def tanh(a):
    t = np.tanh(a)

    def rule(dout):
        return (dout - dout * a**2,)

    return t, rule
