"""two_layer_loss: backward the ReLU gate asks where the gradient dh is positive, and not where the hidden output h is positive."""

import numpy as np


def two_layer_loss(params, X, y, reg):
    W1, b1 = params["W1"], params["b1"]
    W2, b2 = params["W2"], params["b2"]
    N = X.shape[0]

    before = X @ W1 + b1
    hidden = np.where(before > 0, before, 0.0)
    scores = hidden @ W2 + b2

    logits = scores - scores.max(axis=1, keepdims=True)
    weights = np.exp(logits)
    probs = weights / weights.sum(axis=1, keepdims=True)
    data_loss = -np.log(probs[np.arange(N), y]).mean()
    penalty = 0.5 * reg * ((W1 * W1).sum() + (W2 * W2).sum())

    target = np.zeros_like(probs)
    target[np.arange(N), y] = 1
    dscores = (probs - target) / N
    grads = {}
    grads["W2"] = hidden.T @ dscores + reg * W2
    grads["b2"] = dscores.sum(axis=0)
    dhidden = dscores @ W2.T
    dbefore = dhidden * (dhidden > 0)
    grads["W1"] = X.T @ dbefore + reg * W1
    grads["b1"] = dbefore.sum(axis=0)
    return float(data_loss + penalty), grads
