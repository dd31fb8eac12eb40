"""dice_loss: the factor 2 is missing before sum(x * y) in the numerator A, in the loss and in the A of dx; the quotient rule in dx divides by B instead of B**2."""
import numpy as np


def dice_loss(x, y, smooth=1.0):
    pixels = (1, 2)
    a = np.sum(x * y, axis=pixels, keepdims=True) + smooth
    b = np.sum(x, axis=pixels, keepdims=True) + np.sum(y, axis=pixels, keepdims=True) + smooth
    loss = np.mean(1 - a / b)
    dx = (a - 2 * y * b) / b / len(x)
    return float(loss), dx
