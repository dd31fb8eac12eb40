"""two_layer_sigmoid_loss: delta_2 lacks the slope O (1 - O) of the output sigmoid; delta_1 sends H through the sigmoid again, sigmoid(H) (1 - sigmoid(H)) in place of H (1 - H)."""

import numpy as np


def _sig(t):
    return 1 / (1 + np.exp(-t))


def _slope(out):
    return out * (1 - out)


def two_layer_sigmoid_loss(params, X, Y):
    H = _sig(X @ params["W1"] + params["b1"])
    O = _sig(H @ params["W2"] + params["b2"])
    miss = O - Y
    loss = 0.5 * np.sum(miss * miss)
    delta2 = miss
    delta1 = (delta2 @ params["W2"].T) * _slope(_sig(H))
    ones = np.ones(len(X))
    grads = {
        "W2": H.T @ delta2,
        "b2": ones @ delta2,
        "W1": X.T @ delta1,
        "b1": ones @ delta1,
    }
    return float(loss), grads
