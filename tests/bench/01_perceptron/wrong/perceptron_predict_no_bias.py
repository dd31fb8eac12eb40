"""perceptron_predict: the bias is forgotten."""
import numpy as np


def perceptron_predict(X, w, b):
    return np.array([1 if x.dot(w) > 0 else -1 for x in X])
