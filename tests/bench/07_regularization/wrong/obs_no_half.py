"""obs_step: the rise lacks 1/2."""
import numpy as np


def obs_step(w, hessian_inverse):
    L = w**2 / np.diag(hessian_inverse)
    q = int(np.argmin(L))
    return w - w[q] / hessian_inverse[q, q] * hessian_inverse[:, q], q, L[q]
