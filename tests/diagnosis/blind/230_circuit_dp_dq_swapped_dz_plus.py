"""circuit_backward: dp and dq are swapped, each factor gets itself instead of the other one (dp = dout * p, dq = dout * q); dz adds dq instead of subtracting it."""
import numpy as np


def circuit_forward(x, y, z):
    p = x * y + z
    q = y - z
    return p * q, (x, y, p, q)


def circuit_backward(dout, cache):
    x, y, p, q = cache
    dp, dq = dout * p, dout * q
    dx = dp * y
    dy = dp * x
    dz = dp
    dy = dy + dq
    dz = dz + dq
    return dx, dy, dz
