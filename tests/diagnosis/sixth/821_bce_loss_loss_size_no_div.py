"""bce_loss: the loss is averaged over all N * M entries instead of divided by N; dx is (x - y) / N, the gradient to the scores instead of that to the probabilities."""
import numpy as np


def bce_loss(x, y):
    N = len(x)
    yes = np.asarray(y) == 1
    p_true = np.where(yes, x, 1 - x)
    loss = -np.log(p_true).mean()
    dx = (x - y) / N
    return float(loss), dx
