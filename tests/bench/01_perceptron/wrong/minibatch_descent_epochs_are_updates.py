"""minibatch_descent: stops after as many updates as there are epochs."""
import numpy as np


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    losses = []
    while len(losses) < epochs:
        order = rng.permutation(len(X))
        for i in range(0, len(X), batch_size):
            if len(losses) == epochs:
                break
            part = order[i : i + batch_size]
            r = X[part] @ w + b - y[part]
            losses.append(np.mean(r**2))
            w = w - 2 * learning_rate * X[part].T @ r / len(part)
            b = b - 2 * learning_rate * r.mean()
    return w, b, losses
