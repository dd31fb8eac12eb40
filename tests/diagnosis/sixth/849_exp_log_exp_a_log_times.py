"""exp, log: the rule of exp multiplies by a instead of exp(a); the rule of log divides by log(a) instead of a."""
import numpy as np


def exp(a):
    value = np.exp(a)
    return value, lambda dout: (dout * a,)


def log(a):
    value = np.log(a)
    return value, lambda dout: (dout / value,)
