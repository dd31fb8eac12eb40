"""obs_step: q is the smallest weight."""
import numpy as np


def obs_step(w, hessian_inverse):
    d = np.diag(hessian_inverse)
    rises = w ** 2 / (2 * d)
    q = int(np.argmin(np.abs(w)))
    next_w = w - w[q] / d[q] * hessian_inverse[:, q]
    return next_w, q, rises[q]
