"""perceptron_update: the weights always move by +x, without the label; the bias moves by -y."""

import numpy as np


def perceptron_update(w, b, x, y):
    prediction = 1 if np.dot(x, w) + b > 0 else -1
    if prediction == y:
        return w.copy(), b
    new_w = w + x
    new_b = b - y
    return new_w, float(new_b)
