"""dropout: plain dropout, test time multiplies by p."""
import numpy as np


def dropout_forward(x, dropout_param):
    p, mode = dropout_param["p"], dropout_param["mode"]
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    if mode == "test":
        return x * p, np.full(x.shape, p)
    mask = np.random.rand(*x.shape) < p
    return x * mask, mask


def dropout_backward(dout, cache):
    return dout * cache
