"""dropout: test mode drops units too (mode ignored); the backward pass has no 1/p."""
import numpy as np


def dropout_forward(x, dropout_param):
    p, mode = dropout_param["p"], dropout_param["mode"]
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    mask = None
    if True:
        mask = (np.random.rand(*x.shape) < p) / p
        out = x * mask
    else:
        out = x.copy()
    return out, (mode, mask)


def dropout_backward(dout, cache):
    mode, mask = cache
    if True:
        return dout * (mask > 0)
    return dout
