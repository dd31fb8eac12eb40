"""bias_variance: error is the squared error of the mean prediction, so equal to the squared bias, instead of the mean over all models."""
import numpy as np


def bias_variance(predictions, y):
    R, N = predictions.shape
    mean = np.sum(predictions, axis=0) / R
    bias_squared = float(np.sum((mean - y) ** 2) / N)
    variance = float(np.sum((predictions - mean) ** 2) / (R * N))
    error = float(np.mean((mean - y) ** 2))
    return bias_squared, variance, error
