"""perceptron_fit: all predictions of an epoch are made with the weights from the start of the epoch; errors holds the fraction of wrong samples instead of their number."""
import numpy as np


def perceptron_fit(X, y, epochs):
    N, D = X.shape
    w, b = np.zeros(D), 0.0
    errors = []
    for epoch in range(epochs):
        wrong = 0
        answers = np.where(X @ w + b > 0, 1, -1)
        for n in range(N):
            if answers[n] != y[n]:
                w = w + y[n] * X[n]
                b = b + float(y[n])
                wrong += 1
        errors.append(wrong / N)
        if wrong == 0:
            break
    return w, b, errors
