"""log: the rule divides dout by the output, the logarithm, instead of by the input a."""

import numpy as np


def exp(a):
    out = np.exp(a)

    def rule(dout):
        return (np.multiply(dout, out),)

    return out, rule


def log(a):
    out = np.log(a)

    def rule(dout):
        return (np.divide(dout, out),)

    return out, rule
