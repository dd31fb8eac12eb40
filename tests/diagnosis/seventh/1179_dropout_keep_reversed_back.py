"""dropout_forward: p is taken as the probability of dropping: an element is kept with probability 1 - p; dropout_backward multiplies by the bare mask, without the division by p."""

import numpy as np


def dropout_forward(x, dropout_param):
    p = dropout_param["p"]
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    if dropout_param["mode"] == "test":
        return x.copy(), ("test", None, p)
    draws = np.random.rand(*x.shape)
    keep = draws >= p
    out = np.where(keep, x / p, 0.0)
    return out, ("train", keep, p)


def dropout_backward(dout, cache):
    mode, keep, p = cache
    if mode == "test":
        return dout
    return np.where(keep, dout, 0.0)
