"""l2_penalty: the loss takes the mean of the squares instead of their sum; the gradient is 2 * reg * w, with a factor 2 too many."""
import numpy as np


def l2_penalty(w, reg):
    flat = np.ravel(w).astype(float)
    loss = 0.5 * reg * np.dot(flat, flat) / flat.size
    dw = 2 * reg * np.array(w, dtype=float)
    return float(loss), dw
