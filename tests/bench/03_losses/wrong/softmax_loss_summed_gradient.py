"""softmax_loss: the loss is a mean, the gradient a sum."""

import numpy as np


def softmax_loss(x, y):
    lp = x - np.logaddexp.reduce(x * 1.0, axis=1, keepdims=True)
    hot = np.eye(x.shape[1])[y]
    return -(hot * lp).sum() / len(x), np.exp(lp) - hot
