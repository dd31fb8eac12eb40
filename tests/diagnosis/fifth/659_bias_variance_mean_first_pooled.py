"""bias_variance: the bias is averaged over the points before it is squared; the variance is that of all predictions about one common mean, not about the mean at each point."""
import numpy as np


def bias_variance(predictions, y):
    f = np.asarray(predictions, dtype=float)
    centre = f.mean(axis=0)
    gap = centre - y
    bias_squared = np.mean(gap) ** 2
    variance = f.var()
    miss = f - y[None, :]
    error = np.mean(miss * miss)
    return bias_squared, variance, error
