"""dsigmoid: y * (1 + y)."""


def dsigmoid(y):
    return y * (1.0 + y)
