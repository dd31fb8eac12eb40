"""train_tanh_net: the gradient of W2 is not divided by N; that of W1 is taken with the W2 already updated."""

import numpy as np


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    N = X.shape[0]
    W1, W2 = W1.copy(), W2.copy()
    for _ in range(steps):
        H = np.tanh(X @ W1)
        E = H @ W2 - y
        W2 = W2 - learning_rate * (H.T @ E)
        dH = (E / N) @ W2.T
        W1 = W1 - learning_rate * (X.T @ (dH * (1 - H * H)))
    return W1, W2
