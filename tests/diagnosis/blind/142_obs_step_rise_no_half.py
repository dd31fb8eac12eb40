"""obs_step: the rise lacks the factor 1/2."""
import numpy as np


def obs_step(w, hessian_inverse):
    D = len(w)
    rises = np.zeros(D)
    for k in range(D):
        rises[k] = w[k] ** 2 / (hessian_inverse[k, k])
    q = int(np.argmin(rises))
    e_q = np.zeros(D)
    e_q[q] = 1.0
    delta = -w[q] / hessian_inverse[q, q] * (hessian_inverse @ e_q)
    return w + delta, q, float(rises[q])
