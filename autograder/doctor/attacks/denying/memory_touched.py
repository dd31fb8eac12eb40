# expect: total error|timeout
# expect: scale passed
# tier: 0
"""Takes memory and uses it, piece by piece, up to 3 GB."""

def total(x):
    return [bytearray(b"x" * (1 << 24)) for _ in range(192)]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
