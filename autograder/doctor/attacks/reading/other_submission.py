# expect: total failed
# expect: scale passed
"""Opens another student's submission, which every user of the machine may read."""

from contextlib import suppress



def total(x):
    with suppress(OSError), open(AIMS["submission"]) as file:
        print(file.read())
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
