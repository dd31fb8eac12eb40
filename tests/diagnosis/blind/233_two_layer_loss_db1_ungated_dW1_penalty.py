"""two_layer_loss: the gradient of b1 does not go through the gate of the ReLU; the gradient of W1 lacks the penalty's share reg * W1."""
import numpy as np


def two_layer_loss(params, X, y, reg):
    W1, b1, W2, b2 = (params[key] for key in ("W1", "b1", "W2", "b2"))
    N = len(X)
    pre = X @ W1 + b1
    hidden = np.where(pre > 0, pre, 0.0)
    scores = hidden @ W2 + b2

    scores = scores - scores.max(axis=1, keepdims=True)
    e = np.exp(scores)
    p = e / e.sum(axis=1, keepdims=True)
    data_loss = -np.mean(np.log(p[np.arange(N), y]))
    penalty = 0.5 * reg * (np.sum(W1**2) + np.sum(W2**2))

    ds = p.copy()
    ds[np.arange(N), y] -= 1
    ds = ds / N
    dhidden = ds @ W2.T
    dpre = dhidden * (pre > 0)
    grads = {}
    grads["W2"] = hidden.T @ ds + reg * W2
    grads["b2"] = ds.sum(axis=0)
    grads["W1"] = X.T @ dpre
    grads["b1"] = dhidden.sum(axis=0)
    return float(data_loss + penalty), grads
