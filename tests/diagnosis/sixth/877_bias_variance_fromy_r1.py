"""bias_variance: the deviations for the variance are taken from y instead of from the mean prediction; the variance is divided by R - 1 instead of R."""

import numpy as np


def bias_variance(predictions, y):
    predictions = np.asarray(predictions, dtype=float)
    R, N = predictions.shape
    average = predictions.sum(axis=0) / R
    bias_squared = sum((average[n] - y[n]) ** 2 for n in range(N)) / N
    spread = predictions - y
    variance = np.sum(spread * spread) / ((R - 1) * N)
    error = np.sum((predictions - y) ** 2) / predictions.size
    return float(bias_squared), float(variance), float(error)
