"""dtanh: 1 - y."""


def dtanh(y):
    return 1.0 - y
