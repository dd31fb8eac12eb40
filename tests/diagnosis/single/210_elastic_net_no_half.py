"""elastic_net: the factor 1/2 is missing in the loss."""
import numpy as np


def elastic_net(w, reg, ratio):
    l1 = np.sum(np.abs(w))
    l2 = np.sum(np.square(w))
    loss = reg * (ratio * l1 + (1 - ratio) * l2)
    dw = reg * (ratio * np.sign(w) + (1 - ratio) * w)
    return loss, dw
