"""saturated_fraction: above instead of below the threshold in per_layer; overall counts without absolute values."""
import numpy as np


def saturated_fraction(slopes, threshold):
    per_layer = np.array([np.mean(np.abs(s) > threshold) for s in slopes])
    total = sum(np.sum(s < threshold) for s in slopes)
    overall = total / sum(s.size for s in slopes)
    return per_layer, overall
