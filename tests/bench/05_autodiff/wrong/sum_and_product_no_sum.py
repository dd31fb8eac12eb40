"""sum_and_product: broadcasts are not undone."""

def add(a, b):
    return a + b, lambda d: (d, d)


def mul(a, b):
    return a * b, lambda d: (d * b, d * a)
