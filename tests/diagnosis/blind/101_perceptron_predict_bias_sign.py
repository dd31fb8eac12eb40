"""perceptron_predict: the bias is subtracted from the score instead of added."""
import numpy as np


def perceptron_predict(X, w, b):
    scores = np.asarray(X, dtype=float).dot(w) - b
    labels = np.empty(len(scores), dtype=int)
    for n, score in enumerate(scores):
        labels[n] = 1 if score > 0 else -1
    return labels
