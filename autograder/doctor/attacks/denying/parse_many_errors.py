# expect: total failed
# expect: scale passed
# tier: 0
"""Breaks ten thousand lines, each in a block of its own."""

# %%
§10000:def (:
§
# %%
def total(x):
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
