"""perceptron_update: the update is made when the prediction is right instead of wrong; the bias moves by -y instead of +y."""
import numpy as np


def perceptron_update(w, b, x, y):
    score = np.dot(x, w) + b
    answer = 1 if score > 0 else -1
    wrong = answer == y
    new_w = np.array(w, dtype=float)
    new_b = b
    if wrong:
        new_w = new_w + y * x
        new_b = new_b - y
    return new_w, new_b
