"""obs_step: the weight is chosen by w**2 * [H^-1]_qq (multiplied by the diagonal of the inverse instead of divided by it); the step has the wrong sign, so that w_q is doubled instead of becoming 0."""
import numpy as np


def obs_step(w, hessian_inverse):
    w = np.asarray(w, dtype=float)
    diagonal = np.diagonal(hessian_inverse)
    scores = w**2 * diagonal
    q = int(np.argmin(scores))
    rise = w[q] ** 2 / (2 * diagonal[q])
    step = w[q] / diagonal[q] * hessian_inverse[:, q]
    return w + step, q, rise
