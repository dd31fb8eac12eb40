# expect: total failed
# expect: scale passed
"""Opens the reference and the expected values, where an attacker would look for them."""

from contextlib import suppress



def total(x):
    for path in (AIMS["reference"], AIMS["expected"]):
        with suppress(OSError), open(path) as file:
            print(file.read())
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
