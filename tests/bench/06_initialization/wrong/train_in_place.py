"""train_tanh_net: the caller's weights are changed."""

import numpy as np


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    for _ in range(steps):
        h = np.tanh(X @ W1)
        e = (h @ W2 - y) / len(X)
        g = X.T @ (e @ W2.T * (1 - h * h))
        W2 -= learning_rate * h.T @ e
        W1 -= learning_rate * g
    return W1, W2
