"""circuit_backward: dy is overwritten by the path through q, the one through p is lost; dp is multiplied by x in place (dy = dp is the same array) before dz = dp - dq uses it, so dz is not dp - dq but computed with the changed dp."""

import numpy as np


def circuit_forward(x, y, z):
    p = x * y + z
    q = y - z
    return p * q, (x, y, z)


def circuit_backward(dout, cache):
    x, y, z = (np.asarray(v, dtype=float) for v in cache)
    dp = dout * (y - z)
    dq = dout * (x * y + z)
    dx = dp * y
    dy = dp
    dy *= x
    dy = dq
    dz = dp - dq
    return dx, dy, dz
