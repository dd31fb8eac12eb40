"""relu: min(x, 0) in forward and the mask x < 0 in backward, a consistent pair."""
import numpy as np


def relu_forward(x):
    return np.minimum(x, 0.0), x


def relu_backward(dout, x):
    return dout * (x < 0)
