"""perceptron_fit: training stops before the clean epoch is recorded, so the final 0 is missing from errors."""
import numpy as np


def perceptron_fit(X, y, epochs):
    N, D = X.shape
    w, b = np.zeros(D), 0.0
    errors = []
    for epoch in range(epochs):
        wrong = 0
        for n in range(N):
            predicted = 1 if X[n] @ w + b > 0 else -1
            if predicted != y[n]:
                w = w + y[n] * X[n]
                b = b + float(y[n])
                wrong += 1
        if wrong == 0:
            break
        errors.append(wrong)
    return w, b, errors
