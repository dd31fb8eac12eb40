"""dropout: the backward pass multiplies by None in test mode."""
import numpy as np


def dropout_forward(x, dropout_param):
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    mask = None
    if dropout_param["mode"] == "train":
        mask = (np.random.rand(*x.shape) < dropout_param["p"]) / dropout_param["p"]
        x = x * mask
    return x, mask


def dropout_backward(dout, cache):
    return dout * cache
