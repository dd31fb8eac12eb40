"""elastic_net: ratio multiplies the squares."""
import numpy as np


def elastic_net(w, reg, ratio):
    return (reg * ((1 - ratio) * np.abs(w).sum() + ratio / 2 * (w**2).sum()),
            reg * ((1 - ratio) * np.sign(w) + ratio * w))
