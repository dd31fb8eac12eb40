"""elu: SELU's scale 1.0507 in front."""
import numpy as np


def elu_forward(x, alpha=1.0):
    scale = 1.0507009873554805
    out = scale * np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))
    return out, (x, alpha)


def elu_backward(dout, cache):
    x, alpha = cache
    return dout * np.where(x > 0, 1.0, alpha * np.exp(np.minimum(x, 0)))
