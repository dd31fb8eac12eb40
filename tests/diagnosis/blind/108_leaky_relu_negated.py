"""leaky_relu_forward: the slope of the negative side is -alpha instead of alpha (out = alpha * |x| there), in out and in dx."""
import numpy as np


def leaky_relu_forward(x, alpha=0.01):
    x = np.array(x, dtype=float)
    slope = np.ones(x.shape)
    slope[x <= 0] = -alpha
    return slope * x, slope


def leaky_relu_backward(dout, cache):
    return cache * dout
