"""weight_elimination: 1 + u is not squared in dw."""
import numpy as np


def weight_elimination(w, reg, w0):
    u = (w / w0) ** 2
    loss = reg * (u / (1 + u)).sum()
    dw = reg * 2 * w / w0 ** 2 / (1 + u)
    return loss, dw
