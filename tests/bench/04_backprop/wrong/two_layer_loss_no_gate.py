"""two_layer_loss: no gate."""

import numpy as np


def two_layer_loss(params, X, y, reg):
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    N = X.shape[0]
    a = X @ W1 + b1
    h = np.maximum(0, a)
    s = h @ W2 + b2
    s = s - s.max(axis=1, keepdims=True)
    p = np.exp(s) / np.exp(s).sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(N), y]).mean()
    loss += 0.5 * reg * (np.sum(W1**2) + np.sum(W2**2))
    ds = p.copy()
    ds[np.arange(N), y] -= 1
    ds /= N
    dh = ds @ W2.T
    da = dh * 1
    grads = {}
    grads["W2"] = h.T @ ds + reg * W2
    grads["b2"] = ds.sum(axis=0)
    grads["W1"] = X.T @ da + reg * W1
    grads["b1"] = da.sum(axis=0)
    return loss, grads
