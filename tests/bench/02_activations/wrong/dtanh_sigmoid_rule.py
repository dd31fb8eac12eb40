"""dtanh: y * (1 - y), the rule of the sigmoid."""


def dtanh(y):
    return y * (1.0 - y)
