"""perceptron_predict: the bias is subtracted from the score instead of added; samples of the negative class get the label 0 instead of -1."""

import numpy as np


def perceptron_predict(X, w, b):
    labels = []
    for row in X:
        s = sum(value * weight for value, weight in zip(row, w)) - b
        labels.append(1 if s > 0 else 0)
    return np.array(labels)
