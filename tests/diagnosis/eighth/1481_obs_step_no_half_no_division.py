"""obs_step: the rise lacks the factor 1/2; the step is -w_q times column q of the inverse, not divided by its diagonal entry, so that w_q does not become 0."""
import numpy as np


def obs_step(w, hessian_inverse):
    diagonal = np.array([hessian_inverse[i, i] for i in range(len(w))])
    costs = w ** 2 / diagonal
    q = int(costs.argmin())
    multiplier = w[q]
    next_w = w - multiplier * hessian_inverse[:, q]
    rise = float(costs[q])
    return next_w, q, rise
