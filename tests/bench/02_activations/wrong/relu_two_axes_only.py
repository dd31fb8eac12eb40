"""relu: the loops know two axes, so three give an error."""
import numpy as np


def relu_forward(x):
    out = np.zeros(x.shape)
    for i in range(len(x)):
        for j in range(len(x[i])):
            if x[i][j] > 0:
                out[i][j] = x[i][j]
    return out, out > 0


def relu_backward(dout, mask):
    return dout * mask
