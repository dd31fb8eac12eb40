"""obs_step: the weight to remove is the one of smallest absolute value, not the one of least rise; only w_q is set to 0, the other weights are not adjusted."""

import numpy as np


def obs_step(w, hessian_inverse):
    D = len(w)
    costs = np.empty(D)
    for i in range(D):
        costs[i] = 0.5 * w[i] ** 2 / hessian_inverse[i, i]
    q = int(np.argmin(np.abs(w)))
    unit = np.zeros(D)
    unit[q] = 1.0
    direction = unit
    next_w = w - w[q] * direction
    return next_w, q, costs[q]
