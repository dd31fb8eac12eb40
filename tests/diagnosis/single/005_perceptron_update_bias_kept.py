"""perceptron_update: the bias is never updated."""
import numpy as np


def perceptron_update(w, b, x, y):
    prediction = 1 if w @ x + b > 0 else -1
    if prediction != y:
        w = w + y * x
    return w, b
