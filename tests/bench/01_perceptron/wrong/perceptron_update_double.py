"""perceptron_update: the delta rule with labels of both signs, a step of 2y."""


def perceptron_update(w, b, x, y):
    predicted = 1 if w @ x + b > 0 else -1
    return w + (y - predicted) * x, b + (y - predicted)
