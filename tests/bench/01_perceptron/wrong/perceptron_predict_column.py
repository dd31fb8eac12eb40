"""perceptron_predict: labels as a column (N, 1)."""
import numpy as np


def perceptron_predict(X, w, b):
    return np.where(X @ w.reshape(-1, 1) + b > 0, 1, -1)
