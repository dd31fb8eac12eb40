"""sum_and_product: the gradient of a factor is itself times dout."""

import numpy as np


def fit(g, shape):
    while g.ndim > len(shape):
        g = g.sum(0)
    for i, n in enumerate(shape):
        if n == 1:
            g = g.sum(i, keepdims=True)
    return g



def add(a, b):
    return a + b, lambda d: (fit(d, a.shape), fit(d, b.shape))


def mul(a, b):
    def rule(d):
        full_a, full_b = np.broadcast_arrays(a, b)
        return fit(d * full_a, a.shape), fit(d * full_b, b.shape)

    return a * b, rule
