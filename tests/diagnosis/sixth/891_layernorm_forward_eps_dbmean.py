"""layernorm_forward: eps is added to the standard deviation, beside the root; dbeta is a mean over the samples."""

import numpy as np


def layernorm_forward(x, gamma, beta, ln_param):
    eps = ln_param.get("eps", 1e-5)
    rows = np.array(x, dtype=float)
    normal = np.empty_like(rows)
    roots = np.empty((len(rows), 1))
    for i, row in enumerate(rows):
        deviation = row - row.mean()
        roots[i, 0] = np.sqrt((deviation @ deviation) / row.size) + eps
        normal[i] = deviation / roots[i, 0]
    return gamma * normal + beta, {"normal": normal, "roots": roots, "gamma": gamma}


def layernorm_backward(dout, cache):
    normal, roots, gamma = cache["normal"], cache["roots"], cache["gamma"]
    g = gamma * dout
    mean_g = g.mean(axis=1, keepdims=True)
    mean_gn = (g * normal).mean(axis=1, keepdims=True)
    dx = (g - mean_g - normal * mean_gn) / roots
    return dx, (dout * normal).sum(axis=0), dout.mean(axis=0)
