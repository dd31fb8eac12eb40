"""standardize: every standard deviation below 1 is replaced by 1, not only that of constant features."""
import numpy as np


def standardize(X_train, X_new):
    A = np.asarray(X_train, dtype=np.float64)
    B = np.asarray(X_new, dtype=np.float64)
    centre = A.sum(axis=0) / A.shape[0]
    deviation = np.sqrt(((A - centre) ** 2).sum(axis=0) / A.shape[0])
    width = np.maximum(deviation, 1.0)
    return (A - centre) / width, (B - centre) / width
