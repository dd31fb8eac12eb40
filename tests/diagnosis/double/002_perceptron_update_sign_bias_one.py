"""perceptron_update: w - y x instead of w + y x; the bias always rises by 1 whatever the label."""
import numpy as np


def perceptron_update(w, b, x, y):
    prediction = 1 if w @ x + b > 0 else -1
    if prediction != y:
        w = w - y * x
        b = b + 1
    return w, b
