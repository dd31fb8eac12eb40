"""obs_step: the rise is w_q**2 / [H^-1]_qq, the factor 1/2 is missing; the step is w_q times column q of the inverse, not divided by [H^-1]_qq."""

import numpy as np


def obs_step(w, hessian_inverse):
    diagonal = np.diag(hessian_inverse)
    rises = w**2 / (diagonal)
    q = int(np.argmin(rises))
    multiplier = w[q]
    delta = -multiplier * hessian_inverse[:, q]
    return w + delta, q, float(rises[q])
