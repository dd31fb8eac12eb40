# expect: total failed
# expect: scale passed
"""Spells its inputs with the names of Python's own types, in the type of what it returns."""

WORDS = AIMS["alphabet"]


def total(x):
    name = " ".join(WORDS[int(digit)] for digit in str(abs(int(x.flat[0]))))
    return type(name, (), {})()


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
