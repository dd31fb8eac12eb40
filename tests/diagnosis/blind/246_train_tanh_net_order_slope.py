"""train_tanh_net: the gradient of W1 is taken with the W2 that has been updated already; the slope of tanh is 1 - h instead of 1 - h**2."""
import numpy as np


def tanh_slope(h):
    return 1.0 - h


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    A, B = np.array(W1, dtype=float), np.array(W2, dtype=float)
    n = X.shape[0]
    step = 0
    while step < steps:
        h = np.tanh(X.dot(A))
        d = (h.dot(B) - y) / n
        B_next = B - learning_rate * h.T.dot(d)
        hidden = d.dot(B_next.T) * tanh_slope(h)
        A = A - learning_rate * X.T.dot(hidden)
        B = B_next
        step += 1
    return A, B
