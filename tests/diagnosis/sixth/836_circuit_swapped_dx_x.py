"""circuit_forward, circuit_backward: the two factors are swapped: dp is dout * p and dq is dout * q; dx is multiplied by x instead of y."""
import numpy as np


def circuit_forward(x, y, z):
    left = x * y + z
    right = y - z
    return left * right, (x, y, left, right)


def circuit_backward(dout, cache):
    x, y, left, right = cache
    dleft = dout * left
    dright = dout * right
    dx = dleft * x
    dy = dleft * x
    dz = 1.0 * dleft
    dy = dy + dright
    dz = dz - dright
    return dx, dy, dz
