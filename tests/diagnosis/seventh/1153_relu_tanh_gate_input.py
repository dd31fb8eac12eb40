"""relu, tanh: the gate of relu asks whether dout is positive, not whether a is; the rule of tanh squares the input, 1 - a**2, in place of the output."""

import numpy as np


def relu(a):
    out = (a + np.abs(a)) / 2

    def rule(dout):
        passed = np.zeros_like(a)
        np.copyto(passed, dout, where=dout > 0)
        return (passed,)

    return out, rule


def tanh(a):
    out = np.tanh(a)

    def rule(dout):
        seen = a
        return (dout - dout * seen * seen,)

    return out, rule
