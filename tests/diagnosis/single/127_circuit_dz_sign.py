"""circuit: dz = dp + dq."""
import numpy as np


def circuit_forward(x, y, z):
    p = x * y + z
    q = y - z
    return p * q, (x, y, p, q)


def circuit_backward(dout, cache):
    x, y, p, q = cache
    dp = dout * q
    dq = dout * p
    dx = dp * y
    dy = dp * x + dq
    dz = dp + dq
    return dx, dy, dz
