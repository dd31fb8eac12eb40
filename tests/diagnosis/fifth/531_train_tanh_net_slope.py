"""train_tanh_net: the slope of tanh is taken as 1 - h instead of 1 - h**2."""
import numpy as np


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    first = np.array(W1, dtype=float)
    second = np.array(W2, dtype=float)
    samples = len(X)
    for _ in range(steps):
        hidden = np.tanh(np.dot(X, first))
        d = (np.dot(hidden, second) - y) / samples
        back = np.dot(d, second.T) * (1.0 - hidden)
        grad_second = np.dot(hidden.T, d)
        grad_first = np.dot(np.transpose(X), back)
        first = first - learning_rate * grad_first
        second = second - learning_rate * grad_second
    return first, second
