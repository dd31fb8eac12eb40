"""dtanh: y ^ 2 is not a power in Python."""


def dtanh(y):
    return 1.0 - (y ^ 2)
