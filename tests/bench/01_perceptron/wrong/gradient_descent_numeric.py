"""gradient_descent: gradients by forward differences, nearly right."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    def loss(w, b):
        return np.mean((X @ w + b - y) ** 2)

    losses, h = [], 1e-6
    for _ in range(steps):
        losses.append(loss(w, b))
        dw = np.array([(loss(w + h * e, b) - loss(w, b)) / h for e in np.eye(len(w))])
        db = (loss(w, b + h) - loss(w, b)) / h
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses
