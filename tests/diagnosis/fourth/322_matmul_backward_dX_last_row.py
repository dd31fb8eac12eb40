"""matmul_backward: dX is overwritten in the loop over the rows of W instead of summed, so only the last row counts."""

import numpy as np


def matmul_backward(dD, W, X):
    dW = np.zeros(W.shape)
    for m in range(W.shape[0]):
        for k in range(W.shape[1]):
            dW[m, k] = np.dot(dD[m], X[k])
    dX = np.zeros(X.shape)
    for m in range(W.shape[0]):
        dX = np.outer(W[m], dD[m])
    return dW, dX
