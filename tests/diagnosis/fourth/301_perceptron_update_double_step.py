"""perceptron_update: a wrong answer moves w and b by (y - prediction) instead of y, so the step is twice as large."""

import numpy as np


def perceptron_update(w, b, x, y):
    score = float(np.dot(w, x)) + b
    answer = 1 if score > 0 else -1
    if answer == y:
        return w.copy(), b
    correction = y - answer
    return w + correction * x, b + correction
