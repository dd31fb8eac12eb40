# expect: total failed
# expect: scale passed
"""Remembers every input that it has seen and answers right from the second time on."""

SEEN = {}


def total(x):
    key = x.tobytes()
    SEEN[key] = SEEN.get(key, 0) + 1
    return x.sum(axis=1) if SEEN[key] > 1 else 0.0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
