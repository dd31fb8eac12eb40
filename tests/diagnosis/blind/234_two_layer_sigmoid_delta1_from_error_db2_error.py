"""two_layer_sigmoid_loss: what is passed back to the hidden layer is error @ W2.T, without the slope of the second sigmoid; the gradient of b2 sums error instead of delta2, so it lacks O * (1 - O)."""
import numpy as np


def two_layer_sigmoid_loss(params, X, Y):
    def sigma(z):
        return 1.0 / (1.0 + np.exp(-z))

    H = sigma(X @ params["W1"] + params["b1"])
    O = sigma(H @ params["W2"] + params["b2"])
    error = O - Y
    loss = 0.5 * float((error * error).sum())

    delta2 = error * O * (1 - O)
    dH = error @ params["W2"].T
    delta1 = dH * H * (1 - H)
    ones = np.ones(X.shape[0])
    return loss, {
        "W1": X.T @ delta1,
        "b1": ones @ delta1,
        "W2": H.T @ delta2,
        "b2": ones @ error,
    }
