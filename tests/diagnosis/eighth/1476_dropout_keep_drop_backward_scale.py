"""dropout_forward: dropout_forward keeps an element with probability 1 - p (p taken as the probability of dropping) while it divides by p; dropout_backward does not divide by p."""
import numpy as np


def dropout_forward(x, dropout_param):
    p, mode = dropout_param["p"], dropout_param["mode"]
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    if mode == "test":
        return x.copy(), (mode, None, p)
    draws = np.random.rand(*x.shape)
    keep = draws > p
    out = np.where(keep, x / p, 0.0)
    return out, (mode, keep, p)


def dropout_backward(dout, cache):
    mode, keep, p = cache
    if mode == "test":
        return dout
    return np.where(keep, dout, 0.0)
