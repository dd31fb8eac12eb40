"""saturated_fraction: overall is the mean of the layers' fractions."""
import numpy as np


def saturated_fraction(slopes, threshold):
    per_layer = np.array([np.mean(np.abs(s) < threshold) for s in slopes])
    total = sum(np.sum(np.abs(s) < threshold) for s in slopes)
    overall = per_layer.mean()
    return per_layer, overall
