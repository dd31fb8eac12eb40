"""saturated_fraction: the absolute value is missing, so every negative slope counts as saturated; overall is the mean of the fractions of the layers, not the fraction of all slopes."""

import numpy as np


def saturated_fraction(slopes, threshold):
    small, count = [], []
    for layer in slopes:
        flat = layer < threshold
        small.append(np.count_nonzero(flat))
        count.append(flat.size)
    small, count = np.array(small), np.array(count)
    per_layer = small / count
    overall = per_layer.sum() / len(per_layer)
    return per_layer, float(overall)
