# expect: total error
# expect: scale passed
# tier: 0
"""Writes a number of a hundred thousand digits."""

# %%
LONG = §100000:9§

# %%
def total(x):
    return 0 * x[:, 0] + LONG


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
