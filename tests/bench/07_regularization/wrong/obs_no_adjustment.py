"""obs_step: only w_q changes."""
import numpy as np


def obs_step(w, hessian_inverse):
    L = w**2 / np.diag(hessian_inverse) / 2
    q = int(np.argmin(L))
    out = w.copy()
    out[q] = 0
    return out, q, L[q]
