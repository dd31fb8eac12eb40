"""nll_loss: the log-probabilities are normalized by a log-softmax once more."""
import numpy as np


def nll_loss(x, y):
    N, C = x.shape
    hot = np.eye(C)[y]
    loss = -np.sum(hot * np.log(np.exp(x) / np.exp(x).sum(axis=1, keepdims=True))) / N
    return float(loss), -hot / N
