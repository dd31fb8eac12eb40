"""leaky_relu: the negative entries of x are scaled in place."""
import numpy as np


def leaky_relu_forward(x, alpha=0.01):
    neg = x < 0
    out = x.astype(float, copy=False)
    out[neg] *= alpha
    return out, (neg, alpha)


def leaky_relu_backward(dout, cache):
    neg, alpha = cache
    return np.where(neg, alpha * dout, dout)
