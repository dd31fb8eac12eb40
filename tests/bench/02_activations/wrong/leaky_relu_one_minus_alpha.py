"""leaky_relu: the negative slope in backward is 1 - alpha."""
import numpy as np


def leaky_relu_forward(x, alpha=0.01):
    return np.where(x > 0, x, alpha * x), (x > 0, alpha)


def leaky_relu_backward(dout, cache):
    positive, alpha = cache
    return dout * positive + (1 - alpha) * dout * ~positive
