"""relu_backward: the gate asks where dout is positive instead of where x is; the gradient is multiplied by x as well."""

import numpy as np


def relu_forward(x):
    out = x * (x > 0)
    return out, x


def relu_backward(dout, cache):
    x = cache
    gate = (dout > 0).astype(float)
    return gate * dout * x
