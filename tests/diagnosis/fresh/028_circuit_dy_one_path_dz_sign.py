"""circuit: dy misses the path through y - z; dz adds the path through y - z instead of subtracting it."""

import numpy as np


def circuit_forward(x, y, z):
    s = x * y + z
    d = y - z
    return s * d, (x, y, s, d)


def circuit_backward(dout, cache):
    x, y, s, d = cache
    ds = dout * d
    dd = dout * s
    dx = ds * y
    dy = ds * x
    dz = ds + dd
    return dx, dy, dz
