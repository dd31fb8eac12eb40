"""nll_loss: the loss is summed over the samples instead of averaged; dx is -x / N at the right class instead of -1 / N."""
import numpy as np


def nll_loss(x, y):
    N, C = x.shape
    hot = np.eye(C)[y]
    loss = -np.sum(hot * x)
    return float(loss), -hot * x / N
