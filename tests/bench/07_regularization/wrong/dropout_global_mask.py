"""dropout: the mask is a global."""
import numpy as np


mask = None


def dropout_forward(x, dropout_param):
    global mask
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    mask = np.ones(x.shape)
    if dropout_param["mode"] == "train":
        mask = (np.random.rand(*x.shape) < dropout_param["p"]) / dropout_param["p"]
    return x * mask, None


def dropout_backward(dout, cache):
    return dout * mask
