"""train_tanh_net: dW1 is computed with the W2 that has already been updated in the same step, not with the old one."""

import numpy as np


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    first = np.array(W1, dtype=float)
    second = np.array(W2, dtype=float)
    X = np.asarray(X, dtype=float)
    n = X.shape[0]
    for _ in range(steps):
        hidden = np.tanh(X @ first)
        error = (hidden @ second - y) / n
        grad_second = hidden.T @ error
        second = second - learning_rate * grad_second
        back = error @ second.T
        grad_first = X.T @ (back * (1 - hidden * hidden))
        first = first - learning_rate * grad_first
    return first, second
