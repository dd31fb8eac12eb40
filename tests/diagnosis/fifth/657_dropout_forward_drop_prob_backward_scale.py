"""dropout_forward: p is taken as the probability of dropping when the mask is drawn (kept with probability 1 - p, scaled by 1 / p); dropout_backward: the gradient is masked but not divided by p."""
import numpy as np


def dropout_forward(x, dropout_param):
    p, mode = dropout_param["p"], dropout_param["mode"]
    if "seed" in dropout_param:
        np.random.seed(dropout_param["seed"])
    if mode == "test":
        return x.copy(), (mode, p, None)
    kept = np.random.random_sample(x.shape) > p
    out = np.where(kept, x / p, 0.0)
    return out, (mode, p, kept)


def dropout_backward(dout, cache):
    mode, p, kept = cache
    if mode == "test":
        return dout
    return np.where(kept, dout, 0.0)
