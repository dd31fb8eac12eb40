"""obs_step: the ranking that chooses q takes w instead of w**2, so negative weights are removed first; the rise multiplies by the diagonal entry of the inverse instead of dividing by it."""
import numpy as np


def obs_step(w, hessian_inverse):
    diagonal = np.diagonal(hessian_inverse)
    score = w / (2 * diagonal)
    q = int(score.argmin())
    pivot = diagonal[q]
    column = hessian_inverse[:, q]
    next_w = w - (w[q] / pivot) * column
    rise = 0.5 * w[q] ** 2 * pivot
    return next_w, q, float(rise)
