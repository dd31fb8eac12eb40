"""perceptron_fit: training does not stop after a clean epoch."""
import numpy as np


def perceptron_fit(X, y, epochs):
    N, D = X.shape
    w = np.zeros(D)
    b = 0.0
    errors = []
    for epoch in range(epochs):
        wrong = 0
        for i in range(N):
            score = X[i] @ w + b
            guess = 1 if score > 0 else -1
            if guess != y[i]:
                w = w + y[i] * X[i]
                b = b + y[i]
                wrong += 1
        errors.append(wrong)
    return w, b, errors
