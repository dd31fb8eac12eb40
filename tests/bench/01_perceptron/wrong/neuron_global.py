"""neuron: the last forward pass is kept in a global."""
import numpy as np

last = {}


def neuron_forward(x, w, b):
    s = 1 / (1 + np.exp(-(x @ w + b)))
    last.update(x=x, w=w, s=s)
    return s, None


def neuron_backward(dout, cache):
    dz = dout * last["s"] * (1 - last["s"])
    return np.outer(dz, last["w"]), last["x"].T @ dz, dz.sum()
