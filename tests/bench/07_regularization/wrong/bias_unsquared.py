"""bias_variance: the mean of the bias is squared."""
import numpy as np


def bias_variance(predictions, y):
    return (predictions.mean(0) - y).mean() ** 2, predictions.var(0).mean(), ((predictions - y) ** 2).mean()
