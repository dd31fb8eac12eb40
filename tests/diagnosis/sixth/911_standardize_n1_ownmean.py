"""standardize: the standard deviation is divided by N - 1; the new samples are shifted by the mean of their own."""

import numpy as np


def standardize(X_train, X_new):
    seen = np.array(X_train, dtype=np.float64)
    fresh = np.array(X_new, dtype=np.float64)
    centre = seen.mean(axis=0)
    spread = np.sqrt(np.sum((seen - centre) ** 2, axis=0) / (len(seen) - 1))
    constant = np.ptp(seen, axis=0) == 0
    spread = np.where(constant, 1.0, spread)
    return (seen - centre) / spread, (fresh - fresh.mean(axis=0)) / spread
