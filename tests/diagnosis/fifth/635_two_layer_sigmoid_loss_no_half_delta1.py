"""two_layer_sigmoid_loss: the loss lacks the factor 1/2; delta1 lacks the slope of the hidden sigmoid, H * (1 - H)."""
import numpy as np


def sigmoid(t):
    return 0.5 * (1 + np.tanh(0.5 * t))


def two_layer_sigmoid_loss(params, X, Y):
    hidden = sigmoid(X @ params["W1"] + params["b1"])
    output = sigmoid(hidden @ params["W2"] + params["b2"])
    error = output - Y
    loss = np.vdot(error, error)
    delta2 = error * output * (1 - output)
    back = delta2 @ params["W2"].T
    delta1 = back
    grads = dict(W1=X.T @ delta1, b1=delta1.sum(axis=0), W2=hidden.T @ delta2, b2=delta2.sum(axis=0))
    return float(loss), grads
