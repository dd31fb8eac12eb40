"""perceptron_update: the prediction leaves out the bias; on an error the new bias is b + 1 whatever the label, not b + y."""
import numpy as np


def perceptron_update(w, b, x, y):
    score = 0.0
    for weight, feature in zip(w, x):
        score = score + weight * feature
    guess = 1 if score > 0 else -1
    if guess == y:
        return w.copy(), b
    new_w = w + y * x
    new_b = b + 1
    return new_w, float(new_b)
