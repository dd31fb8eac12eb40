"""perceptron_predict: a tie is +1."""
import numpy as np


def perceptron_predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, -1)
