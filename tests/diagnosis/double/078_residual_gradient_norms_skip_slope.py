"""residual_gradient_norms: scale is missing in the forward pass; the slope of tanh is 1 - t."""
import numpy as np


def residual_gradient_norms(X, weights, scale, dout):
    hs, ts = [X], []
    for W in weights:
        t = np.tanh(hs[-1] @ W)
        ts.append(t)
        hs.append(hs[-1] + t)
    g = dout
    norms = np.zeros(len(weights))
    for l in reversed(range(len(weights))):
        g = g + (scale * g * (1 - ts[l])) @ weights[l].T
        norms[l] = np.linalg.norm(g)
    return norms
