"""elastic_net: reg is taken for the strength of L1, ratio for that of L2."""
import numpy as np


def elastic_net(w, reg, ratio):
    return reg * np.abs(w).sum() + ratio / 2 * (w**2).sum(), reg * np.sign(w) + ratio * w
