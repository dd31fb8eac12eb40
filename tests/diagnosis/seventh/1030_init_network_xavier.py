"""init_network: hidden weights have the standard deviation sqrt(2 / (fan_in + fan_out)) of Xavier, not sqrt(2 / fan_in)."""

import numpy as np


def init_network(dims, normalization, rng):
    params = {}
    L = len(dims) - 1
    for l in range(1, L + 1):
        rows, columns = dims[l - 1], dims[l]
        deviation = np.sqrt(2 / (rows + columns))
        if l == L:
            deviation = 0.01
        params[f"W{l}"] = deviation * rng.standard_normal((rows, columns))
        params[f"b{l}"] = np.zeros(columns)
        if normalization is not None and l < L:
            params[f"gamma{l}"] = np.ones(columns)
            params[f"beta{l}"] = np.zeros(columns)
    return params
