"""dsigmoid: returns 1 - y."""


def dsigmoid(y):
    return 1.0 - y
