"""obs_step: q is the weight of the largest rise."""

import numpy as np


def obs_step(w, hessian_inverse):
    diagonal = hessian_inverse.diagonal()
    rises = w * w / (2.0 * diagonal)
    q = int(np.argmax(rises))
    delta = -(w[q] / diagonal[q]) * hessian_inverse[:, q]
    return w + delta, q, float(rises[q])
