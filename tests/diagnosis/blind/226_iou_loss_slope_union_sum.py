"""iou_loss: in dx the slope of the union is 1 for every pixel instead of 1 - y; the quotient rule in dx has a plus in the place of the minus."""
import numpy as np


def iou_loss(x, y, smooth=1.0):
    axes = (1, 2)
    inter = np.sum(x * y, axis=axes, keepdims=True)
    union = np.sum(x, axis=axes, keepdims=True) + np.sum(y, axis=axes, keepdims=True) - inter
    top = inter + smooth
    bottom = union + smooth
    loss = 1.0 - np.mean(top / bottom)
    dtop = y
    dbottom = 1.0
    dx = -(dtop * bottom + top * dbottom) / bottom**2
    return float(loss), dx / len(x)
