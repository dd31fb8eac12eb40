"""two_layer_loss: the penalty in the loss counts W1 only, W2 is forgotten there; the gradient of the scores is not divided by N, so the data part of all gradients is N times too large."""
import numpy as np


def two_layer_loss(params, X, y, reg):
    def dense(h, layer):
        return np.dot(h, params["W" + layer]) + params["b" + layer]

    before = dense(X, "1")
    hidden = before * (before > 0)
    scores = dense(hidden, "2")
    top = scores.max(axis=1, keepdims=True)
    log_p = scores - top - np.log(np.sum(np.exp(scores - top), axis=1, keepdims=True))
    target = np.eye(scores.shape[1])[y]
    loss = -(target * log_p).sum() / len(X)
    for name in ("W1",):
        loss += 0.5 * reg * np.sum(params[name] ** 2)

    d2 = np.exp(log_p) - target
    d1 = np.dot(d2, params["W2"].T) * (before > 0)
    grads = {}
    for layer, inputs, delta in (("1", X, d1), ("2", hidden, d2)):
        grads["W" + layer] = np.dot(inputs.T, delta) + reg * params["W" + layer]
        grads["b" + layer] = delta.sum(axis=0)
    return float(loss), grads
