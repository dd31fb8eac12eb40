"""two_layer_loss: the penalty lacks the factor 1/2; the gradient of W1 lacks the part of the penalty."""
import numpy as np


def two_layer_loss(params, X, y, reg):
    W1, b1 = params["W1"], params["b1"]
    W2, b2 = params["W2"], params["b2"]
    N = X.shape[0]
    pre = X @ W1 + b1
    hidden = np.maximum(pre, 0)
    scores = hidden @ W2 + b2
    scores = scores - scores.max(axis=1, keepdims=True)
    probs = np.exp(scores)
    probs /= probs.sum(axis=1, keepdims=True)
    data_loss = -np.log(probs[np.arange(N), y]).mean()
    penalty = reg * ((W1**2).sum() + (W2**2).sum())

    dscores = probs.copy()
    dscores[np.arange(N), y] -= 1
    dscores /= N
    dpre = (dscores @ W2.T) * (pre > 0)
    grads = {}
    grads["W2"] = hidden.T @ dscores + reg * W2
    grads["b2"] = dscores.sum(axis=0)
    grads["W1"] = X.T @ dpre
    grads["b1"] = dpre.sum(axis=0)
    return float(data_loss + penalty), grads
