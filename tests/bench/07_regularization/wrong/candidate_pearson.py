"""candidate_correlation: divided by the standard deviations, a correlation indeed."""
import numpy as np


def candidate_correlation(w, X, errors):
    v = np.tanh(X @ w)
    e = errors - errors.mean(0)
    c = v @ e
    return np.abs(c / (v.std() * e.std(0) * len(v))).sum(), ((1 - v**2) * (e @ np.sign(c))) @ X
