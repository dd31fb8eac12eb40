"""sigmoid_forward, sigmoid_backward: the two branches are swapped: the output is the sigmoid of -x; backward does not multiply by dout."""
import numpy as np


def _stable(t):
    e = np.exp(-np.abs(t))
    return np.where(t < 0, 1 / (1 + e), e / (1 + e))


def sigmoid_forward(x):
    out = _stable(np.asarray(x, dtype=float))
    return out, out


def sigmoid_backward(dout, cache):
    s = cache
    return s * (1 - s)
