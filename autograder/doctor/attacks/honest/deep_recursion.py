# expect: total passed
# expect: scale passed
# tier: 0
"""Sums by recursion, some hundred calls deep."""

def add(row, depth=0):
    return 0 if depth == 700 else add(row, depth + 1) if depth >= len(row) else row[depth] + add(row, depth + 1)


def total(x):
    return [add(row) for row in x]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
