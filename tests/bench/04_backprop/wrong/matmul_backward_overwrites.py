"""matmul_backward: dX from the new dW."""

import numpy as np


def matmul_backward(dD, W, X):
    dW = dD @ X.T
    dX = dW.T @ dD
    return dW, dX
