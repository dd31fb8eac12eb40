"""bias_variance: variance divided by R - 1."""
import numpy as np


def bias_variance(predictions, y):
    centre = predictions.mean(axis=0)
    bias_squared = np.mean((centre - y) ** 2)
    variance = np.mean(predictions.var(axis=0, ddof=1))
    error = np.mean((predictions - y) ** 2)
    return bias_squared, variance, error
