"""prelu_backward: dx is 0 instead of alpha * dout where x is negative; dalpha is the mean over the elements that share alpha instead of the sum."""

import numpy as np


def prelu_forward(x, alpha):
    up = np.maximum(x, 0.0)
    down = np.minimum(x, 0.0)
    return up + alpha * down, (np.greater(x, 0), down, np.asarray(alpha))


def prelu_backward(dout, cache):
    on, down, alpha = cache
    dx = dout * on
    shared = (0,) if alpha.shape else (0, 1)
    dalpha = np.mean(dout * down, axis=shared)
    return dx, dalpha
