"""matmul_backward: in the loop over the rows of W, dX is overwritten instead of summed, so only the last row of W and dD counts."""
import numpy as np


def matmul_backward(dD, W, X):
    M, K = W.shape
    N = X.shape[1]
    dW = np.zeros((M, K))
    dX = np.zeros((K, N))
    for m in range(M):
        dW[m] = X @ dD[m]
        dX = np.outer(W[m], dD[m])
    return dW, dX
