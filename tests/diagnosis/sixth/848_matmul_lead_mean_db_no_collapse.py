"""matmul: gradients are averaged over new leading axes of a stack instead of summed; db keeps the shape of the broadcast stack, it is not summed."""
import numpy as np


def _collapse(grad, shape):
    lead = grad.ndim - len(shape)
    grad = grad.mean(axis=tuple(range(lead))) if lead else grad
    ones = tuple(i for i in range(len(shape) - 2) if shape[i] == 1)
    return grad.sum(axis=ones, keepdims=True)


def matmul(a, b):
    def rule(dout):
        da = dout @ np.swapaxes(b, -1, -2)
        db = np.swapaxes(a, -1, -2) @ dout
        return _collapse(da, a.shape), db

    return np.matmul(a, b), rule
