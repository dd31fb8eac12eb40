"""matmul_backward: dW comes out transposed, as X @ dD.T with shape (K, M); dX is divided by M, the rows of dD."""

import numpy as np


def matmul_backward(dD, W, X):
    M = dD.shape[0]
    dW = np.tensordot(X, dD, axes=(1, 1))
    dX = np.tensordot(W, dD, axes=(0, 0)) / M
    return dW, dX
