"""bias_variance: the bias is averaged over the points before it is squared; the variance is divided by R - 1 instead of R."""
import numpy as np


def bias_variance(predictions, y):
    f = np.asarray(predictions, dtype=float)
    truth = np.asarray(y, dtype=float)
    models, points = f.shape
    centre = f.sum(axis=0) / models
    bias_squared = np.mean(centre - truth) ** 2
    spread = np.sum((f - centre) ** 2, axis=0) / (models - 1)
    variance = spread.sum() / points
    error = np.mean((f - truth) ** 2)
    return bias_squared, variance, error
