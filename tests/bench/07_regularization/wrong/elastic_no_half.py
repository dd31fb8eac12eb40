"""elastic_net: the squares lack their factor 1/2 in the loss."""
import numpy as np


def elastic_net(w, reg, ratio):
    return (reg * (ratio * np.abs(w).sum() + (1 - ratio) * (w**2).sum()),
            reg * (ratio * np.sign(w) + (1 - ratio) * w))
