"""init_network: the layers are counted from 0."""

import numpy as np


def init_network(dims, normalization, rng):
    params = {}
    L = len(dims) - 1
    for i in range(L):
        s = np.sqrt(2 / dims[i]) if i < L - 1 else 0.01
        params[f"W{i}"] = s * rng.standard_normal((dims[i], dims[i + 1]))
        params[f"b{i}"] = np.zeros(dims[i + 1])
        if normalization and i < L - 1:
            params[f"gamma{i}"], params[f"beta{i}"] = np.ones(dims[i + 1]), np.zeros(dims[i + 1])
    return params
