"""two_layer_loss: the biases are penalised in the gradient."""
import numpy as np


def two_layer_loss(params, X, y, reg):
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    N = len(X)
    z = X @ W1 + b1
    h = np.maximum(z, 0)
    scores = h @ W2 + b2
    scores = scores - scores.max(axis=1, keepdims=True)
    p = np.exp(scores)
    p = p / p.sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(N), y]).mean()
    loss += 0.5 * reg * (np.sum(W1 ** 2) + np.sum(W2 ** 2))
    d = p.copy()
    d[np.arange(N), y] -= 1
    d /= N
    grads = {}
    grads["W2"] = h.T @ d + reg * W2
    grads["b2"] = d.sum(axis=0) + reg * b2
    dz = (d @ W2.T) * (z > 0)
    grads["W1"] = X.T @ dz + reg * W1
    grads["b1"] = dz.sum(axis=0) + reg * b1
    return loss, grads
