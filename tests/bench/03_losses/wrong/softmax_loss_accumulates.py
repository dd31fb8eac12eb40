"""softmax_loss: the gradient lives in a module array that grows from call to call."""

import numpy as np


total = {}


def softmax_loss(x, y):
    lp = x - np.logaddexp.reduce(x * 1.0, axis=1, keepdims=True)
    hot = np.eye(x.shape[1])[y]
    total[x.shape] = total.get(x.shape, 0) + (np.exp(lp) - hot) / len(x)
    return -(hot * lp).sum() / len(x), total[x.shape]
