# expect: total timeout 3.33
# expect: scale passed
# tier: 0
"""Is right in public cases and hangs in the hidden ones."""

def total(x):
    while x.dtype.kind == "i":
        pass
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
