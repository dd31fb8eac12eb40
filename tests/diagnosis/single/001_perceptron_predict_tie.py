"""perceptron_predict: a score of exactly 0 gets +1."""
import numpy as np


def perceptron_predict(X, w, b):
    scores = np.dot(X, w) + b
    labels = np.ones(len(scores))
    labels[scores < 0] = -1
    return labels
