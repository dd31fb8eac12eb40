"""bias_variance: the bias is not squared (absolute); standard deviation instead of variance."""
import numpy as np


def bias_variance(predictions, y):
    centre = predictions.mean(axis=0)
    bias_squared = np.mean(np.abs(centre - y))
    variance = np.mean(predictions.std(axis=0))
    error = np.mean((predictions - y) ** 2)
    return bias_squared, variance, error
