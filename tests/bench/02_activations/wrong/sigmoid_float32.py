"""sigmoid: computes in float32 and gives the result back as float64."""
import numpy as np


def sigmoid_forward(x):
    x32 = x.astype(np.float32)
    out = 1 / (1 + np.exp(-np.clip(x32, -80, 80)))
    out = out.astype(np.float64)
    return out, out


def sigmoid_backward(dout, out):
    return dout * out * (1 - out)
