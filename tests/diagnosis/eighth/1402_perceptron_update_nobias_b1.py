"""perceptron_update: the prediction is made without the bias; the bias moves by +1 instead of by y."""

import numpy as np


def perceptron_update(w, b, x, y):
    activation = float(np.sum(w * x))
    predicted = 1 if activation > 0 else -1
    if predicted == y:
        return w.copy(), b
    new_w = np.array([wi + y * xi for wi, xi in zip(w, x)])
    new_b = b + 1
    return new_w, float(new_b)
