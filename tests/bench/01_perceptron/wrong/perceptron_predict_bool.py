"""perceptron_predict: True and False instead of labels."""
import numpy as np


def perceptron_predict(X, w, b):
    return X @ w + b > 0
