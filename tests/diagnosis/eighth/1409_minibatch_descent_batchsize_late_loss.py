"""minibatch_descent: gradients are divided by batch_size instead of by the number of samples in the batch, wrong for the short one; the loss of a batch is recorded after its update instead of before it."""

import numpy as np


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    N = len(y)
    losses = []
    for epoch in range(epochs):
        order = rng.permutation(N)
        for start in range(0, N, batch_size):
            chosen = order[start : start + batch_size]
            xb, yb = X[chosen], y[chosen]
            count = batch_size
            r = xb @ w + b - yb
            dw = 2 * r @ xb / count
            db = 2 * r.sum() / count
            w = w - learning_rate * dw
            b = b - learning_rate * db
            r = xb @ w + b - yb
            losses.append(np.mean(r * r))
    return w, b, losses
