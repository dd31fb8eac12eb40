"""perceptron_predict: the bias is subtracted in the score instead of added; the second label is 0 in place of -1."""

import numpy as np


def perceptron_predict(X, w, b):
    labels = []
    for sample in X:
        score = sum(x_d * w_d for x_d, w_d in zip(sample, w))
        score = score - b
        labels.append(1 if score > 0 else 0)
    return np.array(labels)
