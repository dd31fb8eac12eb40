"""dropout: p + 1e-8 in the denominator."""
import numpy as np


def dropout_forward(x, dropout_param):
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    if dropout_param["mode"] == "test":
        return x, np.ones(x.shape)
    mask = (np.random.rand(*x.shape) < dropout_param["p"]) / (dropout_param["p"] + 1e-8)
    return x * mask, mask


def dropout_backward(dout, cache):
    return dout * cache
