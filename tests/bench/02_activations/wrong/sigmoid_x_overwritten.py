"""sigmoid: forward does its arithmetic in x itself (float input is overwritten)."""
import numpy as np


def sigmoid_forward(x):
    out = x
    if out.dtype != float:
        out = out.astype(float)
    out *= 0.5
    out[...] = np.tanh(out)
    out += 1
    out *= 0.5
    return out, out.copy()


def sigmoid_backward(dout, s):
    return dout * s * (1 - s)
