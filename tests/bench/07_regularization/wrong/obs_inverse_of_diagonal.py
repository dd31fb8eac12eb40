"""obs_step: the curvature is 1 / [inverse H]_qq replaced by the Hessian's own diagonal."""
import numpy as np


def obs_step(w, hessian_inverse):
    h = np.diag(np.linalg.inv(hessian_inverse))
    L = h * w**2 / 2
    q = int(np.argmin(L))
    return w - w[q] / hessian_inverse[q, q] * hessian_inverse[:, q], q, L[q]
