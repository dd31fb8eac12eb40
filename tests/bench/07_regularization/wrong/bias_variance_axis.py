"""bias_variance: models along the wrong axis."""
import numpy as np


def bias_variance(predictions, y):
    m = predictions.mean(1, keepdims=True)
    return ((m - y) ** 2).mean(), ((predictions - m) ** 2).mean(), ((predictions - y) ** 2).mean()
