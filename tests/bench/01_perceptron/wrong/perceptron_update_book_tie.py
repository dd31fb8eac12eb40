"""perceptron_update: y * score <= 0, as in many books."""


def perceptron_update(w, b, x, y):
    if y * (w @ x + b) <= 0:
        return w + y * x, b + y
    return w, b
