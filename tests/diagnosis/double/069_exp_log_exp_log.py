"""exp/log: the rule of exp forgets exp (passes dout); the rule of log divides by log(a)."""
import numpy as np


def exp(a):
    out = np.exp(a)
    return out, lambda dout: (dout * 1.0,)


def log(a):
    def rule(dout):
        return (dout / np.log(a),)

    return np.log(a), rule
