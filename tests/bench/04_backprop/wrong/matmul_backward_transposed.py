"""matmul_backward: dW transposed."""

import numpy as np


def matmul_backward(dD, W, X):
    dW = X @ dD.T
    dX = W.T @ dD
    return dW, dX
