"""leaky_relu_forward: alpha * x is added on the positive side too, where out is (1 + alpha) * x; the backward pass always uses the slope 0.01 on the negative side instead of the given alpha."""
import numpy as np


def leaky_relu_forward(x, alpha=0.01):
    x = np.asarray(x, dtype=float)
    out = np.maximum(x, 0) + alpha * x
    return out, (x, alpha)


def leaky_relu_backward(dout, cache):
    x, alpha = cache
    slope = np.ones(x.shape)
    slope[x < 0] = 0.01
    return slope * dout
