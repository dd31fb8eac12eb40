"""perceptron_update: x is added without the label."""
import numpy as np


def perceptron_update(w, b, x, y):
    prediction = 1 if w @ x + b > 0 else -1
    if prediction != y:
        w = w + x
        b = b + y
    return w, b
