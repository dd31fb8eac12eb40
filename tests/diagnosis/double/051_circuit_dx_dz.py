"""circuit: dx uses x instead of y; dz forgets the path through y - z."""
import numpy as np


def circuit_forward(x, y, z):
    p = x * y + z
    q = y - z
    return p * q, (x, y, p, q)


def circuit_backward(dout, cache):
    x, y, p, q = cache
    dp = dout * q
    dq = dout * p
    dx = dp * x
    dy = dp * x + dq
    dz = dp
    return dx, dy, dz
