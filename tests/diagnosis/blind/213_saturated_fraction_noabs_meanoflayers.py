"""saturated_fraction: the absolute value is missing, so every negative slope counts as saturated; overall is the mean of the fractions of the layers instead of the fraction of all slopes."""
import numpy as np


def saturated_fraction(slopes, threshold):
    counts = []
    sizes = []
    for layer in slopes:
        flat = layer < threshold
        counts.append(np.count_nonzero(flat))
        sizes.append(layer.size)
    counts, sizes = np.array(counts), np.array(sizes)
    per_layer = counts / sizes
    overall = float(per_layer.mean())
    return per_layer, overall
