"""init_network: the last layer has gamma and beta too, if there is normalization."""

import numpy as np


def init_network(dims, normalization, rng):
    L = len(dims) - 1
    params = {}
    for l in range(1, L + 1):
        inputs, units = dims[l - 1], dims[l]
        std = np.sqrt(2 / inputs) if l < L else 0.01
        params[f"W{l}"] = rng.normal(0, std, (inputs, units))
        params[f"b{l}"] = np.zeros(units)
        if normalization is not None:
            params[f"gamma{l}"] = np.ones(units)
            params[f"beta{l}"] = np.zeros(units)
    return params
