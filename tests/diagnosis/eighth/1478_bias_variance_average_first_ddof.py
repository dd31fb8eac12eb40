"""bias_variance: bias_squared averages the misses over the points before squaring; variance divides by R - 1 instead of R."""
import numpy as np


def bias_variance(predictions, y):
    f = np.asarray(predictions, dtype=float)
    R, N = f.shape
    centre = f.sum(axis=0) / R
    miss = centre - y
    bias_squared = np.mean(miss) ** 2
    variance = ((f - centre) ** 2).sum() / ((R - 1) * N)
    error = ((f - y) ** 2).sum() / (R * N)
    return float(bias_squared), float(variance), float(error)
