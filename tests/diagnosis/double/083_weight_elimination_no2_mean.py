"""weight_elimination: the factor 2 is missing in dw; the loss is a mean over the weights."""
import numpy as np


def weight_elimination(w, reg, w0):
    u = (w / w0) ** 2
    loss = reg * (u / (1 + u)).mean()
    dw = reg * w / w0 ** 2 / (1 + u) ** 2
    return loss, dw
