"""weight_elimination: the denominator 1 + (w/w0)**2 of the gradient is not squared; the gradient divides by w0 only once instead of by w0 squared in the numerator."""
import numpy as np


def weight_elimination(w, reg, w0):
    r = np.asarray(w, dtype=float) / w0
    q = r * r
    loss = reg * np.sum(q / (1 + q))
    inner = 2 * r
    dw = reg * inner / (1 + q)
    return loss, dw
