"""bias_variance: bias_squared averages the misses over the points first and squares then; the variance is that of all predictions together around one common mean, not that of the models at each point."""

import numpy as np


def bias_variance(predictions, y):
    f = np.asarray(predictions, dtype=float)
    y = np.asarray(y, dtype=float)
    R, N = f.shape
    middle = f.sum(axis=0) / R
    miss = middle - y
    bias_squared = (np.sum(miss) / N) ** 2
    around = f - f.mean()
    variance = np.sum(around**2) / (R * N)
    error = np.sum((f - y) ** 2) / (R * N)
    return bias_squared, variance, error
