"""matmul_backward: a row sum broadcast in place of a product."""

import numpy as np


def matmul_backward(dD, W, X):
    dW = dD.sum(axis=1, keepdims=True) * X.sum(axis=1)
    dX = W.T @ dD
    return dW, dX
