"""candidate_correlation: errors as they are."""
import numpy as np


def candidate_correlation(w, X, errors):
    v = np.tanh(X @ w)
    c = (v - v.mean()) @ errors
    return np.abs(c).sum(), ((1 - v**2) * (errors @ np.sign(c))) @ X
