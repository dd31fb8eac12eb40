"""init_network: scaled by the number of outputs."""

import numpy as np


def init_network(dims, normalization, rng):
    params = {}
    L = len(dims) - 1
    for i in range(1, L + 1):
        s = np.sqrt(2 / dims[i]) if i < L else 0.01
        params[f"W{i}"] = s * rng.standard_normal((dims[i - 1], dims[i]))
        params[f"b{i}"] = np.zeros(dims[i])
        if normalization and i < L:
            params[f"gamma{i}"], params[f"beta{i}"] = np.ones(dims[i]), np.zeros(dims[i])
    return params
