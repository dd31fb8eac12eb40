# expect: total passed
# expect: scale passed
# tier: 0
"""Sums by generators, closures and comprehensions."""

def rows(x):
    yield from (row for row in x)


def adder():
    so_far = 0

    def add(value):
        nonlocal so_far
        so_far += value
        return so_far

    return add


def total(x):
    sums = []
    for row in rows(x):
        add = adder()
        sums.append([add(value) for value in row][-1])
    return sums


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
