"""sigmoid_forward: for negative x the result is 1 / (1 + exp(x)), that is 1 minus the sigmoid; sigmoid_backward sends the output through the sigmoid once more."""

import numpy as np


def stable(x):
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), 1 / (1 + e))


def sigmoid_forward(x):
    out = stable(np.asarray(x, dtype=float))
    return out, out


def sigmoid_backward(dout, cache):
    s = stable(cache)
    return dout * s * (1 - s)
