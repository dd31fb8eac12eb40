"""perceptron_predict: thresholds the score at one half."""
import numpy as np


def perceptron_predict(X, w, b):
    return np.where(X @ w + b > 0.5, 1, -1)
