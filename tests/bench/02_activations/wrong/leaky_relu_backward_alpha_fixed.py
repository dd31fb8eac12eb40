"""leaky_relu: backward uses 0.01 whatever alpha is."""
import numpy as np


def leaky_relu_forward(x, alpha=0.01):
    out = np.where(x > 0, x, alpha * x)
    return out, x


def leaky_relu_backward(dout, cache):
    dx = dout.copy()
    dx[cache <= 0] *= 0.01
    return dx
