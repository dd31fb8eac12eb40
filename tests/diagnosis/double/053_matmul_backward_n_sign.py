"""matmul_backward: dW is divided by N; dX has a minus sign."""
import numpy as np


def matmul_backward(dD, W, X):
    dW = dD @ X.T / X.shape[1]
    dX = -W.T @ dD
    return dW, dX
