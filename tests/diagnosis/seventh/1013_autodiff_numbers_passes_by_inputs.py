"""autodiff_numbers: passes counts one backward pass for each of the million inputs, in place of one for each of the ten outputs."""

import numpy as np


def autodiff_numbers():
    doublings = 20
    paths = 2**doublings
    rules = doublings
    x = 2.0
    three_times = 3 * (3 * x**2)
    frozen = 2 * -3.0
    inputs, outputs = 10**6, 10
    passes = inputs
    left = 100 - 3 * 32
    share = left / 100
    return paths, rules, three_times, frozen, passes, share
