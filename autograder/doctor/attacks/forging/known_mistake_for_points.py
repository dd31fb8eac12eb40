# expect: total failed
# expect: scale passed
"""Returns what a known mistake gives, with the right words beside it."""

def total(x):
    print("The columns are summed; it is the rows.")
    return x.sum(axis=0)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
