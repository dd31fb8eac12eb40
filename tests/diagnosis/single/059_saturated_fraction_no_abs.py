"""saturated_fraction: without absolute values in per_layer and overall."""
import numpy as np


def saturated_fraction(slopes, threshold):
    per_layer = np.array([np.mean(s < threshold) for s in slopes])
    total = sum(np.sum(s < threshold) for s in slopes)
    overall = total / sum(s.size for s in slopes)
    return per_layer, overall
