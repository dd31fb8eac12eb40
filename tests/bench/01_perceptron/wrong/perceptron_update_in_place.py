"""perceptron_update: w is changed in place."""


def perceptron_update(w, b, x, y):
    predicted = 1 if w @ x + b > 0 else -1
    if predicted != y:
        w += y * x
        b += y
    return w, b
