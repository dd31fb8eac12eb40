"""minibatch_descent: the data in their order."""
import numpy as np


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    losses = []
    for _ in range(epochs):
        for i in range(0, len(X), batch_size):
            Xb, yb = X[i : i + batch_size], y[i : i + batch_size]
            r = Xb @ w + b - yb
            losses.append(np.mean(r**2))
            w = w - 2 * learning_rate * Xb.T @ r / len(yb)
            b = b - 2 * learning_rate * r.mean()
    return w, b, losses
