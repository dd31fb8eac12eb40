"""tanh: everything beyond two axes comes back flattened to two."""
import numpy as np


def tanh_forward(x):
    if x.ndim > 2:
        x = x.reshape(x.shape[0], -1)
    out = np.tanh(x)
    return out, out


def tanh_backward(dout, out):
    return dout.reshape(out.shape) * (1 - out**2)
