"""dropout_backward: the scale 1/p is missing in the backward pass, dx is dout times the mask of zeros and ones."""
import numpy as np


def dropout_forward(x, dropout_param):
    p = dropout_param["p"]
    mode = dropout_param["mode"]
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    if mode == "test":
        return np.array(x, dtype=float), (mode, None, p)
    keep = np.random.random_sample(x.shape) < p
    out = np.where(keep, x / p, 0.0)
    return out, (mode, keep, p)


def dropout_backward(dout, cache):
    mode, keep, p = cache
    if mode == "test":
        return dout
    dx = np.zeros(dout.shape)
    dx[keep] = dout[keep]
    return dx
