"""candidate_correlation: the slope of tanh is forgotten."""
import numpy as np


def candidate_correlation(w, X, errors):
    v = np.tanh(X @ w)
    e = errors - errors.mean(axis=0)
    cov = (v - v.mean()) @ e
    score = np.abs(cov).sum()
    dw = X.T @ ((e @ np.sign(cov)))
    return score, dw
