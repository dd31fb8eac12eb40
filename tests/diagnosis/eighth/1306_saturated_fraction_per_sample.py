"""saturated_fraction: per_layer divides the count by the number of samples N instead of by the number of slopes N * D_l of the layer."""

import numpy as np


def saturated_fraction(slopes, threshold):
    counts, sizes, fractions = [], [], []
    for s in slopes:
        flat = np.abs(s) < threshold
        counts.append(np.count_nonzero(flat))
        sizes.append(s.size)
        fractions.append(counts[-1] / len(s))
    return np.array(fractions), sum(counts) / sum(sizes)
