"""minibatch_descent: divides by batch_size, also for the short batch."""
import numpy as np


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    losses = []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for i in range(0, len(X), batch_size):
            part = order[i : i + batch_size]
            r = X[part] @ w + b - y[part]
            losses.append(np.sum(r**2) / batch_size)
            w = w - 2 * learning_rate * X[part].T @ r / batch_size
            b = b - 2 * learning_rate * r.sum() / batch_size
    return w, b, losses
