"""softmax_loss: divides by the number of classes."""

import numpy as np


def softmax_loss(x, y):
    lp = x - np.logaddexp.reduce(x * 1.0, axis=1, keepdims=True)
    hot = np.eye(x.shape[1])[y]
    n = len(hot[0])
    return -(hot * lp).sum() / n, (np.exp(lp) - hot) / n
