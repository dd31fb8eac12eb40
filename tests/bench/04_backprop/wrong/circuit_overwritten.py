"""circuit: the second path to y overwrites the first."""

import numpy as np


def circuit_forward(x, y, z):
    p = x * y + z
    q = y - z
    return p * q, (x, y, z, p, q)


def circuit_backward(dout, cache):
    x, y, z, p, q = cache
    dp, dq = q * dout, p * dout
    dx = y * dp
    dy = x * dp
    dy = dq
    dz = dp - dq
    return dx, dy, dz
