# expect: total failed 3.33
# expect: scale passed
# tier: 0
"""Is right for floats and wrong for whole numbers."""

def total(x):
    return x.sum(axis=1) if x.dtype.kind == "f" else x.sum(axis=1) + 1


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
