"""dtanh: (1 - y)**2."""


def dtanh(y):
    return (1.0 - y) ** 2
