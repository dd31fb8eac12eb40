"""dropout_backward: the backward pass multiplies by the 0/1 mask only, the division by p is missing (forward is right)."""
import numpy as np


def dropout_forward(x, dropout_param):
    keep = dropout_param["p"]
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    if dropout_param["mode"] == "test":
        return x, None
    mask = np.random.random(x.shape) < keep
    return np.where(mask, x / keep, 0.0), (mask, keep)


def dropout_backward(dout, cache):
    if cache is None:
        return dout
    mask, keep = cache
    return np.where(mask, dout, 0.0)
