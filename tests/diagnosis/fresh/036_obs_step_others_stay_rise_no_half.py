"""obs_step: the other weights are not adjusted, only one is set to 0; the rise lacks the 1/2."""

import numpy as np


def obs_step(w, hessian_inverse):
    d = np.diag(hessian_inverse)
    L = w ** 2 / d
    q = int(np.argmin(L))
    next_w = w.copy()
    next_w[q] = 0
    return next_w, q, float(L[q])
