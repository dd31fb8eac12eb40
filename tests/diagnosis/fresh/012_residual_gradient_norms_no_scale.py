"""residual_gradient_norms: the backward pass forgets scale."""

import numpy as np


def residual_gradient_norms(X, weights, scale, dout):
    h = X
    acts = []
    for W in weights:
        t = np.tanh(h @ W)
        acts.append(t)
        h = h + scale * t
    norms = np.zeros(len(weights))
    g = dout
    for l in reversed(range(len(weights))):
        t = acts[l]
        g = g + (g * (1 - t ** 2)) @ weights[l].T
        norms[l] = np.sqrt(np.sum(g ** 2))
    return norms
