"""perceptron_update: after an error the bias becomes b + 1 whatever the label, in place of b + y; the prediction leaves the bias out of the score."""

import numpy as np


def perceptron_update(w, b, x, y):
    s = float(np.dot(x, w))
    guess = 1 if s > 0 else -1
    if guess == y:
        return np.array(w, dtype=float), b
    moved = np.asarray(w, dtype=float) + y * np.asarray(x)
    return moved, b + 1
