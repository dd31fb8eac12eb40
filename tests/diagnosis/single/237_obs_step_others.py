"""obs_step: the other weights are not adjusted."""
import numpy as np


def obs_step(w, hessian_inverse):
    d = np.diag(hessian_inverse)
    rises = w ** 2 / (2 * d)
    q = int(np.argmin(rises))
    next_w = w.copy()
    next_w[q] = 0
    return next_w, q, rises[q]
