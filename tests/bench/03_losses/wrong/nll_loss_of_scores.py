"""nll_loss: normalises x first, and returns the gradient of scores."""

import numpy as np


def nll_loss(x, y):
    lp = x - np.logaddexp.reduce(x, axis=1, keepdims=True)
    hot = np.eye(x.shape[1])[y]
    return -(hot * lp).sum() / len(x), (np.exp(lp) - hot) / len(x)
