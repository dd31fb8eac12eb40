"""perceptron_predict: np.sign, 0 at a tie."""
import numpy as np


def perceptron_predict(X, w, b):
    return np.sign(X @ w + b)
