"""candidate_correlation: the score is the absolute value of the sum of the covariances over all outputs, instead of the sum of their absolute values; dw lacks the slope 1 - v**2 of the tanh."""
import numpy as np


def candidate_correlation(w, X, errors):
    N, D = X.shape
    v = np.tanh(np.dot(X, w))
    E = errors - errors.sum(axis=0) / N
    covariances = (v - v.mean()) @ E
    score = np.abs(np.sum(covariances))
    slope = np.ones_like(v)
    dw = np.zeros(D)
    for o in range(E.shape[1]):
        sign = 1.0 if covariances[o] > 0 else -1.0
        dw += sign * (X.T @ (E[:, o] * slope))
    return float(score), dw
