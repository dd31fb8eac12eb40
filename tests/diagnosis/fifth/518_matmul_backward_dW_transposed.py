"""matmul_backward: dW is returned transposed, X @ dD.T of shape (K, M), instead of dD @ X.T."""
import numpy as np


def matmul_backward(dD, W, X):
    dW = np.einsum("mn,kn->km", dD, X)
    dX = np.einsum("mk,mn->kn", W, dD)
    return dW, dX
