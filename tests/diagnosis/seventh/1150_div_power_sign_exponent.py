"""div, power: in div the sign of db is wrong, + dout * a / b**2; in power the derivative keeps the exponent, p * a**p in place of p * a**(p - 1)."""

import numpy as np


def broadcast_backward(dout, shape):
    result = np.asarray(dout, dtype=float)
    result = result.sum(axis=tuple(range(result.ndim - len(shape))))
    for axis, n in enumerate(shape):
        if n == 1:
            result = result.sum(axis=axis, keepdims=True)
    return result


def div(a, b):
    quotient = a / b

    def rule(dout):
        over = dout / b
        return broadcast_backward(over, a.shape), broadcast_backward(over * quotient, b.shape)

    return quotient, rule


def power(a, p):
    def rule(dout):
        slope = p * np.power(a, p)
        return (slope * dout,)

    return np.power(a, p), rule
