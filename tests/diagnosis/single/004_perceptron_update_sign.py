"""perceptron_update: the sample is subtracted instead of added (w - y x)."""
import numpy as np


def perceptron_update(w, b, x, y):
    prediction = 1 if w @ x + b > 0 else -1
    if prediction != y:
        w = w - y * x
        b = b + y
    return w, b
