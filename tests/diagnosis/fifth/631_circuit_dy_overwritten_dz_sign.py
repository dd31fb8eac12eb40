"""circuit_backward: dy has only the path through q: the path through p (x * dp) is overwritten; the path of z through q has the wrong sign: dz = dp + dq."""
import numpy as np


def circuit_forward(x, y, z):
    p = np.multiply(x, y) + z
    q = np.subtract(y, z)
    return p * q, (np.asarray(x, float), np.asarray(y, float), p, q)


def circuit_backward(dout, cache):
    x, y, p, q = cache
    dp, dq = dout * q, dout * p
    dx = y * dp
    dy = x * dp
    dz = dp.copy()
    dy = dq
    dz = dz + dq
    return dx, dy, dz
