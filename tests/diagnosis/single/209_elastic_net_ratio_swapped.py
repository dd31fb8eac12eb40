"""elastic_net: ratio and 1 - ratio are exchanged."""
import numpy as np


def elastic_net(w, reg, ratio):
    l1 = np.sum(np.abs(w))
    l2 = 0.5 * np.sum(np.square(w))
    loss = reg * ((1 - ratio) * l1 + ratio * l2)
    dw = reg * ((1 - ratio) * np.sign(w) + ratio * w)
    return loss, dw
