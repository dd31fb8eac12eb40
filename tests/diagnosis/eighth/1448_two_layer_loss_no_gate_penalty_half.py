"""two_layer_loss: the ReLU gate is forgotten on the way back to W1 and b1; the penalty in the loss lacks the factor 1/2."""

import numpy as np


def two_layer_loss(params, X, y, reg):
    N = len(X)
    W1, b1, W2, b2 = (params[k] for k in ("W1", "b1", "W2", "b2"))
    a = X @ W1 + b1
    h = np.clip(a, 0, None)
    s = h @ W2 + b2
    s = s - s.max(axis=1, keepdims=True)
    logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    data = -logp[range(N), y].mean()
    penalty = reg * (np.sum(W1 * W1) + np.sum(W2 * W2))
    ds = np.exp(logp)
    ds[range(N), y] -= 1
    ds /= N
    dh = ds @ W2.T
    da = dh
    grads = {
        "W1": X.T @ da + reg * W1,
        "b1": da.sum(axis=0),
        "W2": h.T @ ds + reg * W2,
        "b2": ds.sum(axis=0),
    }
    return float(data + penalty), grads
