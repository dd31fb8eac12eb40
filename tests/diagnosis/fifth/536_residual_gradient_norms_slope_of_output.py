"""residual_gradient_norms: the slope of tanh is computed from the layer's output h instead of t = tanh(h @ W)."""
import numpy as np


def residual_gradient_norms(X, weights, scale, dout):
    h = X.astype(float)
    ts, hs = [], []
    for W in weights:
        t = np.tanh(h @ W)
        h = h + scale * t
        ts.append(t)
        hs.append(h)
    L = len(weights)
    norms = np.zeros(L)
    delta = dout.astype(float)
    for l in range(L - 1, -1, -1):
        g = scale * delta * (1 - hs[l] ** 2)
        delta = delta + g @ weights[l].T
        norms[l] = np.sqrt(np.sum(delta * delta))
    return norms
