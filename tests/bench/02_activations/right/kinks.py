"""At the kink x = 0 the slope of the right-hand side is taken, which is as good as the left."""
import numpy as np


def relu_forward(x):
    return np.where(x >= 0, x, 0.0), x >= 0


def relu_backward(dout, cache):
    return dout * cache


def leaky_relu_forward(x, alpha=0.01):
    return np.where(x >= 0, x, x * alpha), (x >= 0, alpha)


def leaky_relu_backward(dout, cache):
    positive, alpha = cache
    return np.where(positive, dout, dout * alpha)


def elu_forward(x, alpha=1.0):
    e = np.exp(np.minimum(x, 0))
    return np.where(x >= 0, x, alpha * (e - 1)), (x >= 0, alpha * e)


def elu_backward(dout, cache):
    positive, slope = cache
    return np.where(positive, dout, dout * slope)


def prelu_forward(x, alpha):
    return np.where(x >= 0, x, x * alpha), (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x >= 0, dout, dout * alpha)
    dalpha = (dout * x * (x < 0)).sum(axis=0)
    if not np.shape(alpha):
        dalpha = dalpha.sum()
    return dx, dalpha
