# expect: total passed
# expect: scale passed
# tier: 0
"""Draws from numpy's and Python's global generators, and seeds them."""

import random

import numpy as np


def total(x):
    np.random.seed(0)
    random.seed(0)
    noise = np.random.randn(*x.shape) * random.random()
    return (x + 0 * noise).sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
