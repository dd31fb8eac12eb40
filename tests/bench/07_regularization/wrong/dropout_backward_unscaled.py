"""dropout: the backward pass forgets the division by p."""
import numpy as np


def dropout_forward(x, dropout_param):
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    mask = np.random.rand(*x.shape) < dropout_param["p"]
    if dropout_param["mode"] == "test":
        return x, np.ones(x.shape)
    return x * mask / dropout_param["p"], mask


def dropout_backward(dout, cache):
    return dout * cache
