"""obs_step: the adjustment has a plus sign; the rise lacks the 2."""
import numpy as np


def obs_step(w, hessian_inverse):
    d = np.diag(hessian_inverse)
    rises = w ** 2 / d
    q = int(np.argmin(rises))
    next_w = w + w[q] / d[q] * hessian_inverse[:, q]
    return next_w, q, rises[q]
