"""sigmoid_backward: the cached output is sent through the sigmoid once more, so dx uses the slope at out instead of at x."""
import numpy as np


def _squash(t):
    e = np.exp(-np.abs(t))
    return np.where(t >= 0, 1 / (1 + e), e / (1 + e))


def sigmoid_forward(x):
    out = _squash(np.asarray(x, dtype=float))
    return out, out


def sigmoid_backward(dout, cache):
    s = _squash(cache)
    return dout * s * (1 - s)
