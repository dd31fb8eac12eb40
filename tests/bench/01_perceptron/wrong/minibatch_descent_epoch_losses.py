"""minibatch_descent: the mean loss of each epoch."""
import numpy as np


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    losses = []
    for _ in range(epochs):
        order = rng.permutation(len(X))
        seen = []
        for i in range(0, len(X), batch_size):
            part = order[i : i + batch_size]
            r = X[part] @ w + b - y[part]
            seen.append(np.mean(r**2))
            w = w - 2 * learning_rate * X[part].T @ r / len(part)
            b = b - 2 * learning_rate * r.mean()
        losses.append(np.mean(seen))
    return w, b, losses
