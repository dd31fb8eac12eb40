"""matmul_backward: the results swapped."""

import numpy as np


def matmul_backward(dD, W, X):
    dW = dD @ X.T
    dX = W.T @ dD
    return dX, dW
