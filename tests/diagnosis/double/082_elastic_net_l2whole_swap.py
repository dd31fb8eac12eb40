"""elastic_net: the L2 part of the loss is not multiplied by 1 - ratio; the shares are exchanged in dw."""
import numpy as np


def elastic_net(w, reg, ratio):
    l1 = np.sum(np.abs(w))
    l2 = 0.5 * np.sum(np.square(w))
    loss = reg * (ratio * l1 + l2)
    dw = reg * ((1 - ratio) * np.sign(w) + ratio * w)
    return loss, dw
