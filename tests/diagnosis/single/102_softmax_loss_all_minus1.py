"""softmax_loss: 1 is subtracted from every probability."""
import numpy as np


def softmax_loss(x, y):
    N = x.shape[0]
    shifted = x - np.max(x, axis=1, keepdims=True)
    expo = np.exp(shifted)
    total = expo.sum(axis=1, keepdims=True)
    log_probs = shifted - np.log(total)
    probs = expo / total
    loss = -np.sum(log_probs[np.arange(N), y]) / N
    dx = probs.copy()
    dx -= 1
    dx /= N
    return loss, dx
