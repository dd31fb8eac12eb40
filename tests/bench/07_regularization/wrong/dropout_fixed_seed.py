"""dropout: a seed of 42 in every call."""
import numpy as np


def dropout_forward(x, dropout_param):
    np.random.seed(dropout_param.get("seed", 42))
    if dropout_param["mode"] == "test":
        return x, None
    mask = (np.random.rand(*x.shape) < dropout_param["p"]) / dropout_param["p"]
    return x * mask, mask


def dropout_backward(dout, cache):
    return dout if cache is None else dout * cache
