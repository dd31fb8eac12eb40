"""init_network: gamma is zeros."""
import numpy as np


def init_network(dims, normalization, rng):
    params = {}
    L = len(dims) - 1
    for l in range(1, L + 1):
        std = 0.01 if l == L else np.sqrt(2 / dims[l - 1])
        params[f"W{l}"] = rng.normal(0, std, (dims[l - 1], dims[l]))
        params[f"b{l}"] = np.zeros(dims[l])
        if normalization is not None and l < L:
            params[f"gamma{l}"] = np.zeros(dims[l])
            params[f"beta{l}"] = np.zeros(dims[l])
    return params
