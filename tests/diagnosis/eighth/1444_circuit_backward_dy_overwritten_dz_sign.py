"""circuit_backward: dy keeps only the path through q, that through p is overwritten; dz adds the path through q instead of subtracting it."""

import numpy as np


def circuit_forward(x, y, z):
    product = x * y
    p, q = product + z, y - z
    return p * q, {"x": x, "y": y, "p": p, "q": q}


def circuit_backward(dout, cache):
    dp, dq = dout * cache["q"], dout * cache["p"]
    dproduct = dp
    dz = dp.copy()
    dx = dproduct * cache["y"]
    dy = dproduct * cache["x"]
    dy = dq
    dz += dq
    return dx, dy, dz
