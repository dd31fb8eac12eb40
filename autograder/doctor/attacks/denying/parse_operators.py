# expect: total error
# expect: scale passed
# tier: 0
"""Chains operators by the ten thousand, which makes a tree as deep."""

# %%
def total(x):
    return §20000:-§1


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
