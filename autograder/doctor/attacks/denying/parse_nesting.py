# expect: total failed
# expect: scale passed
# tier: 0
"""Nests brackets so deeply that a parser may run out of stack, in a cell of its own."""

# %%
DEEP = §3000:(§§3000:)§

# %%
def total(x):
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
