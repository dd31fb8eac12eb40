"""exp: the rule multiplies dout by a instead of by the output; the rule of log multiplies dout by a instead of dividing."""

import numpy as np


def exp(a):
    out = np.exp(a)

    def rule(dout):
        return (dout * a,)

    return out, rule


def log(a):
    out = np.log(a)

    def rule(dout):
        return (dout * a,)

    return out, rule
