"""relu: the loop stops one short, so the last element stays 0."""
import numpy as np


def relu_forward(x):
    flat = x.ravel()
    out = np.zeros(flat.size)
    for i in range(flat.size - 1):
        out[i] = max(flat[i], 0)
    return out.reshape(x.shape), x


def relu_backward(dout, x):
    return dout * (x > 0)
