"""dropout_forward: backward uses the opposite mask: the gradient goes to the dropped elements; the kept elements are scaled by 1/(1 - p) in forward instead of 1/p."""

import numpy as np


def dropout_forward(x, dropout_param):
    keep = dropout_param["p"]
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    if dropout_param["mode"] == "test":
        return x, None
    kept = np.random.random(x.shape) < keep
    out = np.where(kept, x / (1 - keep), 0.0)
    return out, (kept, keep)


def dropout_backward(dout, cache):
    if cache is None:
        return dout
    kept, keep = cache
    return np.where(kept, 0.0, dout) / keep
