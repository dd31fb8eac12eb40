"""perceptron_update: labels taken for 0 and 1."""


def perceptron_update(w, b, x, y):
    predicted = 1 if w @ x + b > 0 else 0
    if predicted == 0 and y == 1:
        return w + x, b + 1
    if predicted == 1 and y == 0:
        return w - x, b - 1
    return w, b
