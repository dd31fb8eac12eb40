"""train_tanh_net: a sum over the samples."""

import numpy as np


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    for _ in range(steps):
        h = np.tanh(X @ W1)
        e = h @ W2 - y
        g = X.T @ (e @ W2.T * (1 - h * h))
        W2 = W2 - learning_rate * h.T @ e
        W1 = W1 - learning_rate * g
    return W1, W2
