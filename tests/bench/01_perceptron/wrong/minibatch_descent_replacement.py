"""minibatch_descent: every batch is drawn from all samples."""
import numpy as np


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    losses = []
    for _ in range(epochs):
        for i in range(0, len(X), batch_size):
            part = rng.integers(0, len(X), min(batch_size, len(X) - i))
            r = X[part] @ w + b - y[part]
            losses.append(np.mean(r**2))
            w = w - 2 * learning_rate * X[part].T @ r / len(part)
            b = b - 2 * learning_rate * r.mean()
    return w, b, losses
