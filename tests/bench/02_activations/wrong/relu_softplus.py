"""relu: softplus in place of relu."""
import numpy as np


def relu_forward(x):
    return np.logaddexp(0, x), x


def relu_backward(dout, x):
    return dout * (x > 0)
