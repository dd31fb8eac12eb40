"""residual_gradient_norms: the way around is forgotten backward: delta becomes g @ W.T alone, without delta itself; forward the layer's own input is not added, the next layer gets scale * tanh(h @ W)."""

import numpy as np


def residual_gradient_norms(X, weights, scale, dout):
    h = np.asarray(X, dtype=float)
    tanhs = []
    for W in weights:
        t = np.tanh(h @ W)
        tanhs.append(t)
        h = scale * t
    delta = np.array(dout, dtype=float)
    norms = []
    for W, t in zip(reversed(weights), reversed(tanhs)):
        g = scale * delta * (1 - t**2)
        through = np.einsum("nj,ij->ni", g, W)
        delta = through
        norms.append(np.sqrt(np.einsum("nd,nd->", delta, delta)))
    return np.array(norms[::-1])
