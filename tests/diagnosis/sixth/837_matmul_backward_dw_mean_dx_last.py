"""matmul_backward: dW is divided by N, a mean over the columns instead of the sum; dX keeps only the share of the last row of W (assigned instead of added)."""
import numpy as np


def matmul_backward(dD, W, X):
    M, K = W.shape
    N = X.shape[1]
    dW = np.zeros((M, K))
    dX = np.zeros((K, N))
    for j in range(N):
        dW += np.outer(dD[:, j], X[:, j]) / N
    for i in range(M):
        dX = np.outer(W[i], dD[i])
    return dW, dX
