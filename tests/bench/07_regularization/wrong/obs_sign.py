"""obs_step: adds where it must subtract."""
import numpy as np


def obs_step(w, hessian_inverse):
    L = w**2 / np.diag(hessian_inverse) / 2
    q = int(np.argmin(L))
    return w + w[q] / hessian_inverse[q, q] * hessian_inverse[:, q], q, L[q]
