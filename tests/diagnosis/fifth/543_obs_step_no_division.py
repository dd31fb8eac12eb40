"""obs_step: the change of the weights is not divided by the diagonal entry of the inverse Hessian of the removed weight, so that weight does not become 0."""
import numpy as np


def obs_step(w, hessian_inverse):
    diagonal = np.array([hessian_inverse[i, i] for i in range(len(w))])
    rises = 0.5 * np.square(w) / diagonal
    q = int(np.argmin(rises))
    step = -w[q] * hessian_inverse[:, q]
    return w + step, q, float(rises[q])
