"""matmul_backward: dW is divided by the number of columns N."""
import numpy as np


def matmul_backward(dD, W, X):
    dW = dD @ X.T / dD.shape[1]
    dX = W.T @ dD
    return dW, dX
