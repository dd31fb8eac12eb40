"""perceptron_fit: every tie counts as wrong (test y * s <= 0), also for the label -1; the bias is set to y instead of increased by y."""

import numpy as np


def perceptron_fit(X, y, epochs):
    def is_wrong(s, label):
        return label * s <= 0

    w = np.zeros(X.shape[1])
    b = 0.0
    counts = []
    while len(counts) < epochs:
        counts.append(0)
        for n in range(len(y)):
            if is_wrong(float(X[n] @ w) + b, y[n]):
                counts[-1] += 1
                w = w + y[n] * X[n]
                b = float(y[n])
        if counts[-1] == 0:
            return w, b, counts
    return w, b, counts
