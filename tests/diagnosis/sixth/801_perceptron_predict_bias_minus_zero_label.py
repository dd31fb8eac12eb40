"""perceptron_predict: the bias is subtracted instead of added; the negative label is 0 instead of -1."""
import numpy as np


def perceptron_predict(X, w, b):
    N, D = X.shape
    labels = np.empty(N)
    for n in range(N):
        score = -b
        for d in range(D):
            score = score + X[n, d] * w[d]
        labels[n] = 1 if score > 0 else 0
    return labels
