"""bias_variance: the bias is averaged over the points before it is squared; the variance is that of all predictions about one common mean instead of at each point."""
import numpy as np


def bias_variance(predictions, y):
    P = np.asarray(predictions, dtype=float)
    y = np.asarray(y, dtype=float)
    mean_model = P.mean(axis=0)
    miss = mean_model - y
    bias_squared = np.mean(miss) ** 2
    around = P - P.mean()
    variance = np.mean(around**2)
    error = np.mean((P - y) ** 2)
    return float(bias_squared), float(variance), float(error)
