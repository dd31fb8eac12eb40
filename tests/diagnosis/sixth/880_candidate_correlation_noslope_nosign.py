"""candidate_correlation: the slope of tanh is missing in dw; the sign of the covariance is missing in dw."""

import numpy as np


def candidate_correlation(w, X, errors):
    X = np.asarray(X, dtype=float)
    v = np.tanh(X @ w)
    centred = errors - errors.mean(axis=0)
    n, outputs = errors.shape
    score, dw = 0.0, np.zeros(len(w))
    for o in range(outputs):
        covariance = np.dot(v - v.mean(), centred[:, o])
        score += abs(covariance)
        for i in range(n):
            dw += centred[i, o] * X[i]
    return float(score), dw
