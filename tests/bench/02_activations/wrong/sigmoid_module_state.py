"""sigmoid: the output is kept in a module variable, not in the cache."""
import numpy as np

last = None


def sigmoid_forward(x):
    global last
    last = np.exp(-np.logaddexp(0, -x))
    return last, None


def sigmoid_backward(dout, cache):
    return dout * last * (1 - last)
