"""perceptron_fit: the clean epoch is not recorded, so errors lacks its last entry 0."""

import numpy as np


def perceptron_fit(X, y, epochs):
    X = np.asarray(X, dtype=float)
    w = np.zeros(X.shape[1])
    b = 0.0
    history = []
    for _ in range(epochs):
        wrong = 0
        for sample, label in zip(X, y):
            answer = 1 if sample @ w + b > 0 else -1
            if answer != label:
                w = w + label * sample
                b = b + float(label)
                wrong += 1
        if wrong == 0:
            break
        history.append(wrong)
    return w, b, history
