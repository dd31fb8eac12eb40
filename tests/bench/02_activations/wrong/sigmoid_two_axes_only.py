"""sigmoid: loops over two axes, so other shapes fail."""
import math
import numpy as np


def sigmoid_forward(x):
    out = np.zeros(x.shape)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            if x[i, j] >= 0:
                out[i, j] = 1 / (1 + math.exp(-x[i, j]))
            else:
                out[i, j] = 1 - 1 / (1 + math.exp(x[i, j]))
    return out, out


def sigmoid_backward(dout, out):
    return dout * out * (1 - out)
