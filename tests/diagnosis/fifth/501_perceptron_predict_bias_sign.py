"""perceptron_predict: the bias is subtracted from the score instead of added (X @ w - b > 0)."""
import numpy as np


def perceptron_predict(X, w, b):
    scores = np.einsum("nd,d->n", X, w) - b
    labels = -np.ones(len(scores))
    labels[scores > 0] = 1
    return labels
