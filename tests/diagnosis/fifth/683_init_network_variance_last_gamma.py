"""init_network: the hidden weights have the standard deviation 2 / dims[l - 1], the root is missing; the last layer also gets a gamma and a beta when there is normalization."""
import numpy as np


def init_network(dims, normalization, rng):
    params = {}
    last = len(dims) - 1
    for l in range(1, last + 1):
        fan_in, fan_out = dims[l - 1], dims[l]
        spread = 2.0 / fan_in
        if l == last:
            spread = 0.01
        params[f"W{l}"] = spread * rng.standard_normal((fan_in, fan_out))
        params[f"b{l}"] = np.zeros(fan_out)
        if normalization is not None:
            params[f"gamma{l}"] = np.ones(fan_out)
            params[f"beta{l}"] = np.zeros(fan_out)
    return params
