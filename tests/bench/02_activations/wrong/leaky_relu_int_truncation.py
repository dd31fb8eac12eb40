"""leaky_relu: empty_like(x) makes an integer result of integer input."""
import numpy as np


def leaky_relu_forward(x, alpha=0.01):
    out = np.empty_like(x)
    out[x > 0] = x[x > 0]
    out[x <= 0] = alpha * x[x <= 0]
    return out, (x, alpha)


def leaky_relu_backward(dout, cache):
    x, alpha = cache
    dx = np.empty_like(dout)
    dx[x > 0] = dout[x > 0]
    dx[x <= 0] = alpha * dout[x <= 0]
    return dx
