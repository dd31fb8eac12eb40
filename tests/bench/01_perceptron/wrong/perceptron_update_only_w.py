"""perceptron_update: returns the weights alone."""


def perceptron_update(w, b, x, y):
    predicted = 1 if w @ x + b > 0 else -1
    if predicted != y:
        w = w + y * x
        b = b + y
    return w
