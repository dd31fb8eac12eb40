"""bias_variance: the unbiased variance."""
import numpy as np


def bias_variance(predictions, y):
    R = len(predictions)
    v = predictions.var(0, ddof=1).mean() if R > 1 else 0.0
    return ((predictions.mean(0) - y) ** 2).mean(), v, ((predictions - y) ** 2).mean()
