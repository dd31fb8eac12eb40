"""l1_penalty: the gradient is sign(w) without the factor reg."""
import numpy as np


def l1_penalty(w, reg):
    w = np.asarray(w, dtype=float)
    total = np.einsum("i->", np.abs(w).ravel())
    loss = float(reg * total)
    dw = np.zeros_like(w)
    dw[w > 0] = 1.0
    dw[w < 0] = -1.0
    return loss, dw
