"""l2_penalty: the gradient is 2 * reg * w although the loss has the factor 1/2."""
import numpy as np


def l2_penalty(w, reg):
    weights = np.asarray(w, dtype=float)
    loss = 0.5 * reg * np.vdot(weights, weights)
    dw = 2 * reg * weights
    return loss, dw
