"""perceptron_fit: w starts at ones instead of zeros; training stops before the clean epoch is recorded, so the final 0 is missing in errors."""
import numpy as np


def perceptron_fit(X, y, epochs):
    count, features = X.shape
    weights = np.ones(features)
    bias = 0.0
    history = []
    while len(history) < epochs:
        wrong = 0
        for sample, target in zip(X, y):
            answer = 1 if sample @ weights + bias > 0 else -1
            if answer != target:
                weights = weights + target * sample
                bias = bias + target
                wrong += 1
        if wrong == 0:
            break
        history.append(wrong)
    return weights, float(bias), history
