"""leaky_relu: alpha is multiplied in twice in backward."""
import numpy as np


def leaky_relu_forward(x, alpha=0.01):
    slope = np.where(x > 0, 1, alpha)
    return x * slope, (slope, x, alpha)


def leaky_relu_backward(dout, cache):
    slope, x, alpha = cache
    return np.where(x > 0, dout * slope, alpha * dout * slope)
