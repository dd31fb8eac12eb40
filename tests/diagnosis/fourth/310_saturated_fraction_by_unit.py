"""saturated_fraction: counts units whose mean absolute slope over the batch is below the threshold, instead of counting single slopes."""

import numpy as np


def saturated_fraction(slopes, threshold):
    small = 0
    everything = 0
    per_layer = np.zeros(len(slopes))
    for l, layer in enumerate(slopes):
        size = np.abs(layer).mean(axis=0)
        flat = np.count_nonzero(size < threshold)
        per_layer[l] = flat / size.size
        small += flat
        everything += size.size
    return per_layer, small / everything
