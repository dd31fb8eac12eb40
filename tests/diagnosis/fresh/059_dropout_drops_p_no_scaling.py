"""dropout: p is taken for the probability of dropping; what is kept is not divided by p."""

import numpy as np


def dropout_forward(x, dropout_param):
    if dropout_param["mode"] == "test":
        return x, None
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    mask = np.random.rand(*x.shape) > dropout_param["p"]
    return x * mask * 1.0, mask


def dropout_backward(dout, cache):
    if cache is None:
        return dout
    return dout * cache
