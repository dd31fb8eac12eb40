"""two_layer_sigmoid_loss: the error is Y - O, so that all gradients have the wrong sign."""
import numpy as np


def _sig(t):
    return 0.5 * (np.tanh(0.5 * t) + 1.0)


def two_layer_sigmoid_loss(params, X, Y):
    H = _sig(X @ params["W1"] + params["b1"])
    O = _sig(H @ params["W2"] + params["b2"])
    E = Y - O
    loss = 0.5 * np.sum(E * E)
    delta2 = E * O * (1 - O)
    delta1 = (delta2 @ params["W2"].T) * H * (1 - H)
    grads = {
        "W1": np.einsum("nd,nh->dh", X, delta1),
        "b1": np.einsum("nh->h", delta1),
        "W2": np.einsum("nh,nc->hc", H, delta2),
        "b2": np.einsum("nc->c", delta2),
    }
    return float(loss), grads
