"""dsigmoid: y * (y - 1)."""


def dsigmoid(y):
    return y * (y - 1.0)
