"""perceptron_fit: the clean epoch is not recorded, its 0 is missing at the end of errors; the bias is never updated and stays 0."""

import numpy as np


def perceptron_fit(X, y, epochs):
    N, D = X.shape
    w = np.zeros(D)
    b = 0.0
    errors = []
    for _ in range(epochs):
        wrong = 0
        for n in range(N):
            answer = 1 if X[n] @ w + b > 0 else -1
            if answer != y[n]:
                w = w + y[n] * X[n]
                b = b + 0
                wrong += 1
        if wrong == 0:
            break
        errors.append(wrong)

    return w, float(b), errors
