"""circuit: dout is ignored."""

import numpy as np


def circuit_forward(x, y, z):
    p = x * y + z
    q = y - z
    return p * q, (x, y, z, p, q)


def circuit_backward(dout, cache):
    x, y, z, p, q = cache
    dp, dq = q * 1.0, p * 1.0
    dx = y * dp
    dy = x * dp
    dy = dy + dq
    dz = dp - dq
    return dx, dy, dz
