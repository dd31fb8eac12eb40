"""train_tanh_net: the error is divided by the number of all outputs N * K, not by N; the slope of tanh is taken as 1 - h in place of 1 - h**2."""

import numpy as np


def gradients(A, B, X, y):
    H = np.tanh(X @ A)
    residual = H @ B - y
    residual = residual / residual.size
    dB = np.einsum("nh,nk->hk", H, residual)
    dH = np.einsum("nk,hk->nh", residual, B)
    dA = np.einsum("nd,nh->dh", X, dH * (1.0 - H))
    return dA, dB


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    X = np.asarray(X, dtype=float)
    A, B = W1.astype(float), W2.astype(float)
    done = 0
    while done < steps:
        dA, dB = gradients(A, B, X, y)
        A = A - learning_rate * dA
        B = B - learning_rate * dB
        done += 1
    return A, B
