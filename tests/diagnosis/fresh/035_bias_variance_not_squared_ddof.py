"""bias_variance: the bias is taken in size, not squared; the variance is divided by R - 1."""

import numpy as np


def bias_variance(predictions, y):
    mean_prediction = predictions.mean(axis=0)
    bias_squared = np.mean(np.abs(mean_prediction - y))
    R = predictions.shape[0]
    variance = np.mean(((predictions - mean_prediction) ** 2).sum(axis=0) / max(R - 1, 1))
    error = np.mean((predictions - y) ** 2)
    return bias_squared, variance, error
