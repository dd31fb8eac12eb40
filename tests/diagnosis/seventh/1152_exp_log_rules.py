"""exp, log: the rule of exp multiplies dout by the input a in place of the output; the rule of log divides dout by the output log(a) in place of a."""

import numpy as np


class _Memory:
    def __init__(self, a, out):
        self.a = a
        self.out = out


def exp(a):
    m = _Memory(a, np.exp(a))
    return m.out, lambda dout: (np.multiply(dout, m.a),)


def log(a):
    m = _Memory(a, np.log(a))
    return m.out, lambda dout: (np.divide(dout, m.out),)
