"""dsigmoid: 1 - y**2, the rule of tanh."""


def dsigmoid(y):
    return 1.0 - y**2
