"""matmul_backward: results in the dtype of the factors."""

import numpy as np


def matmul_backward(dD, W, X):
    dW = dD @ X.T
    dX = W.T @ dD
    return dW.astype(W.dtype), dX.astype(X.dtype)
