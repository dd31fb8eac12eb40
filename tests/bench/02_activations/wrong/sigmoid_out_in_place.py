"""sigmoid: backward works in the cached output, so a second backward differs."""
import numpy as np


def sigmoid_forward(x):
    out = 0.5 + 0.5 * np.tanh(0.5 * x)
    return out, {"out": out}


def sigmoid_backward(dout, cache):
    dx = cache["out"]
    dx *= 1 - dx
    dx *= dout
    return dx
