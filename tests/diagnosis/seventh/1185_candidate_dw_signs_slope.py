"""candidate_correlation: the signs of the covariances are missing in dw, the centred errors of all outputs are added up as they are; in dw the slope 1 - v**2 of tanh is missing."""

import numpy as np


def candidate_correlation(w, X, errors):
    X = np.asarray(X, dtype=float)
    v = np.tanh(X @ w)
    E = errors - errors.mean(axis=0)
    covariances = (v - v.mean()) @ E
    score = np.abs(covariances).sum()
    dv = E.sum(axis=1)
    dw = X.T @ (dv)
    return score, dw
