"""minibatch_descent: the factor 2 is missing in the gradients; the loss is the sum over the batch."""
import numpy as np


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    losses = []
    for _ in range(epochs):
        perm = rng.permutation(len(X))
        for i in range(0, len(X), batch_size):
            idx = perm[i:i + batch_size]
            Xb, yb = X[idx], y[idx]
            err = Xb @ w + b - yb
            losses.append((err ** 2).sum())
            w = w - learning_rate * Xb.T @ err / len(idx)
            b = b - learning_rate * err.sum() / len(idx)
    return w, b, losses
