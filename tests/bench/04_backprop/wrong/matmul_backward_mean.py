"""matmul_backward: divided by the number of rows."""

import numpy as np


def matmul_backward(dD, W, X):
    dW = dD @ X.T
    dX = W.T @ dD / len(W)
    return dW, dX
