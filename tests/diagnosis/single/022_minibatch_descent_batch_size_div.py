"""minibatch_descent: the short last batch is divided by batch_size too."""
import numpy as np


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    losses = []
    for _ in range(epochs):
        perm = rng.permutation(len(X))
        for i in range(0, len(X), batch_size):
            idx = perm[i:i + batch_size]
            Xb, yb = X[idx], y[idx]
            err = Xb @ w + b - yb
            losses.append((err ** 2).mean())
            w = w - learning_rate * 2 * Xb.T @ err / batch_size
            b = b - learning_rate * 2 * err.sum() / batch_size
    return w, b, losses
