"""perceptron_update: the prediction leaves the bias out of the score; after a wrong answer b moves by -y instead of +y."""

import numpy as np


def predict_one(w, b, x):
    return np.where(np.inner(w, x) > 0, 1, -1)


def perceptron_update(w, b, x, y):
    if predict_one(w, b, x) != y:
        w, b = w + np.multiply(y, x), b - y
    return np.copy(w), float(b)
