"""saturated_fraction: per_layer counts units whose mean absolute slope over the samples is below the threshold, instead of single slopes; overall compares the signed slope with the threshold, without the absolute value."""
import numpy as np


def saturated_fraction(slopes, threshold):
    per_layer = []
    small, total = 0, 0
    for layer in slopes:
        size = np.abs(layer)
        per_layer.append(np.mean(size.mean(axis=0) < threshold))
        small += np.count_nonzero(layer < threshold)
        total += layer.size
    return np.array(per_layer), small / total
