"""leaky_relu_forward: negative x gives -alpha * x (alpha times |x|), the sign is wrong; leaky_relu_backward uses the slope 0.01 for negative x whatever alpha was given."""

import numpy as np


def leaky_relu_forward(x, alpha=0.01):
    x = np.array(x, dtype=float)
    positive = np.clip(x, 0, None)
    negative = np.clip(x, None, 0)
    return positive - alpha * negative, (x, alpha)


def leaky_relu_backward(dout, cache):
    x, alpha = cache
    slope = np.full(x.shape, 0.01)
    slope[x > 0] = 1.0
    return dout * slope
