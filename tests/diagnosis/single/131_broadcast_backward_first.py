"""broadcast_backward: takes the first slice of extra axes instead of their sum."""
import numpy as np


def broadcast_backward(dout, shape):
    g = np.array(dout, dtype=float)
    while g.ndim > len(shape):
        g = g[0]
    for axis, n in enumerate(shape):
        if n == 1:
            g = g.sum(axis=axis, keepdims=True)
    return g
