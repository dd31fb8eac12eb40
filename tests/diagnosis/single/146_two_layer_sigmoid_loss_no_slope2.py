"""two_layer_sigmoid_loss: the slope of the output sigmoid is forgotten."""
import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def two_layer_sigmoid_loss(params, X, Y):
    H = sig(X @ params["W1"] + params["b1"])
    O = sig(H @ params["W2"] + params["b2"])
    E = O - Y
    loss = 0.5 * np.sum(E ** 2)
    d2 = E
    d1 = d2 @ params["W2"].T * H * (1 - H)
    grads = {"W1": X.T @ d1, "b1": d1.sum(0), "W2": H.T @ d2, "b2": d2.sum(0)}
    return loss, grads
