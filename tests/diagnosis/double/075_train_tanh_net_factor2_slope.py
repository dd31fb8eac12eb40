"""train_tanh_net: the gradients are twice too large; the slope of tanh is 1 - h."""
import numpy as np


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    W1, W2 = W1.copy(), W2.copy()
    N = X.shape[0]
    for _ in range(steps):
        h = np.tanh(X @ W1)
        e = 2 * (h @ W2 - y) / N
        dW2 = h.T @ e
        dW1 = X.T @ (e @ W2.T * (1 - h))
        W1 = W1 - learning_rate * dW1
        W2 = W2 - learning_rate * dW2
    return W1, W2
