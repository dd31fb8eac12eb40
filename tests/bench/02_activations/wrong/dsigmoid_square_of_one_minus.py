"""dsigmoid: y * (1 - y)**2."""


def dsigmoid(y):
    return y * (1.0 - y) ** 2
