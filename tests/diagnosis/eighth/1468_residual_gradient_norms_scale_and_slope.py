"""residual_gradient_norms: scale is missing in the gradient that goes back through the tanh; the slope is taken from the layer's output h (1 - h**2) instead of from t = tanh(h @ W)."""
import numpy as np


def residual_gradient_norms(X, weights, scale, dout):
    h = np.asarray(X, dtype=float)
    kept = []
    for W in weights:
        t = np.tanh(h @ W)
        h = h + scale * t
        kept.append(h)
    d = dout.astype(float)
    norms = [0.0] * len(weights)
    l = len(weights) - 1
    while l >= 0:
        t = kept[l]
        g = d * (1 - t ** 2)
        d = d + np.einsum("nj,ij->ni", g, weights[l])
        norms[l] = np.sqrt(np.einsum("nd,nd->", d, d))
        l -= 1
    return np.array(norms)
