"""minibatch_descent: the gradients are divided by batch_size instead of by the number of samples in the batch, too small for a short batch; losses holds the sum of the squared errors of the batch, not their mean."""

import numpy as np


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    losses = []
    N = len(X)
    for _ in range(epochs):
        order = rng.permutation(N)
        start = 0
        while start < N:
            rows = order[start : start + batch_size]
            Xb, yb = X[rows], y[rows]
            error = Xb @ w + b - yb
            losses.append(float(np.sum(error**2)))
            share = 2.0 / batch_size
            step_w = share * (error @ Xb)
            step_b = share * error.sum()
            w = w - learning_rate * step_w
            b = b - learning_rate * step_b
            start += batch_size
    return w, float(b), losses
