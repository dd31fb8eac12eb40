"""minibatch_descent: the gradient of w is divided by batch_size even for the short last batch; losses holds the mean absolute error of the batch instead of the mean squared error."""
import numpy as np


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    N = X.shape[0]
    w = np.array(w, dtype=float)
    b = float(b)
    losses = []
    for _ in range(epochs):
        order = rng.permutation(N)
        for start in range(0, N, batch_size):
            part = order[start : start + batch_size]
            Xb, yb = X[part], y[part]
            gap = Xb @ w + b - yb
            losses.append(float(np.mean(np.abs(gap))))
            gw = 2 * Xb.T @ gap / batch_size
            gb = 2 * gap.mean()
            w, b = w - learning_rate * gw, b - learning_rate * gb
    return w, float(b), losses
