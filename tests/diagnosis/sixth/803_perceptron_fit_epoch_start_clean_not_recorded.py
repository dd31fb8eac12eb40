"""perceptron_fit: the predictions of an epoch are all made with the weights at its start; the clean epoch is not recorded, so the final 0 is missing in errors."""
import numpy as np


def perceptron_fit(X, y, epochs):
    X = np.asarray(X, dtype=float)
    n_samples, n_features = X.shape
    w = np.zeros(n_features)
    b = 0.0
    errors = []
    for epoch in range(epochs):
        mistakes = 0
        guesses = np.where(X @ w + b > 0, 1, -1)
        for xi, yi, guess in zip(X, y, guesses):
            if guess != yi:
                w = w + yi * xi
                b = b + yi
                mistakes += 1
        if mistakes == 0:
            break
        errors.append(mistakes)
    return w, float(b), errors
