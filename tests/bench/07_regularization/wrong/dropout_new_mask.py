"""dropout: the backward pass draws its own mask."""
import numpy as np


def dropout_forward(x, dropout_param):
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    if dropout_param["mode"] == "test":
        return x, dropout_param
    return x * (np.random.rand(*x.shape) < dropout_param["p"]) / dropout_param["p"], dropout_param


def dropout_backward(dout, cache):
    if cache["mode"] == "test":
        return dout
    return dout * (np.random.rand(*dout.shape) < cache["p"]) / cache["p"]
