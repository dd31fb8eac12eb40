"""dice_loss: 1 - is forgotten in the loss; the quotient rule's second term is forgotten in dx."""
import numpy as np


def dice_loss(x, y, smooth=1.0):
    n = len(x)
    inter = (x * y).sum(axis=(1, 2), keepdims=True)
    top = 2 * inter + smooth
    bottom = x.sum(axis=(1, 2), keepdims=True) + y.sum(axis=(1, 2), keepdims=True) + smooth
    loss = np.mean(top / bottom)
    dx = -(2 * y * bottom) / bottom ** 2 / n
    return loss, dx
