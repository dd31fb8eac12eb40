"""circuit: y + z instead of y - z in the forward pass; dy forgets the path through x * y."""
import numpy as np


def circuit_forward(x, y, z):
    p = x * y + z
    q = y + z
    return p * q, (x, y, p, q)


def circuit_backward(dout, cache):
    x, y, p, q = cache
    dp = dout * q
    dq = dout * p
    dx = dp * y
    dy = dq
    dz = dp - dq
    return dx, dy, dz
