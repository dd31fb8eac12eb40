"""two_layer_sigmoid_loss: the sign of the error."""

import numpy as np


def two_layer_sigmoid_loss(params, X, Y):
    sigmoid = lambda z: 1 / (1 + np.exp(-z))
    H = sigmoid(X @ params["W1"] + params["b1"])
    O = sigmoid(H @ params["W2"] + params["b2"])
    loss = 0.5 * np.sum((O - Y) ** 2)
    d2 = (Y - O) * O * (1 - O)
    d1 = (d2 @ params["W2"].T) * H * (1 - H)
    return loss, {"W1": X.T @ d1, "b1": d1.sum(axis=0), "W2": H.T @ d2, "b2": d2.sum(axis=0)}
