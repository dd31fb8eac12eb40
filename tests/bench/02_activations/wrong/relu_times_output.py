"""relu: backward multiplies dout by the output, not by the mask."""
import numpy as np


def relu_forward(x):
    out = np.maximum(x, 0.0)
    return out, out


def relu_backward(dout, out):
    return dout * out
