"""log: log computes the logarithm to base 2 in out (the rule is that of the natural logarithm)."""
import numpy as np


def exp(a):
    out = np.exp(a)
    return out, lambda dout: (out * dout,)


def log(a):
    out = np.log2(a)

    def rule(dout):
        return (dout / a,)

    return out, rule
