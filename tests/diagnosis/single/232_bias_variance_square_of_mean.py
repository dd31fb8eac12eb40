"""bias_variance: the mean bias is squared, not the mean of the squares."""
import numpy as np


def bias_variance(predictions, y):
    centre = predictions.mean(axis=0)
    bias_squared = np.mean(centre - y) ** 2
    variance = np.mean(predictions.var(axis=0))
    error = np.mean((predictions - y) ** 2)
    return bias_squared, variance, error
