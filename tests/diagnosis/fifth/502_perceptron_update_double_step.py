"""perceptron_update: a wrong prediction moves w and b by (y - prediction), which is 2 * y, so both steps are twice as large as y * x and y."""
import numpy as np


def perceptron_update(w, b, x, y):
    guess = 1 if float(np.dot(x, w)) + b > 0 else -1
    step = y - guess
    return w + step * np.asarray(x), b + step
