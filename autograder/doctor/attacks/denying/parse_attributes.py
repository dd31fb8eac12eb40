# expect: total error
# expect: scale passed
# tier: 0
"""Chains attributes by the ten thousand."""

# %%
def total(x):
    return x§30000:.T§


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
