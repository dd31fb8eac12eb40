"""saturated_fraction: overall is the mean of the layers' fractions instead of the fraction over all slopes; slopes are compared without the absolute value, so steep negative ones count."""

import numpy as np


def saturated_fraction(slopes, threshold):
    masks = [s < threshold for s in slopes]
    per_layer = np.array([m.mean() for m in masks])
    everything = np.concatenate([m.ravel() for m in masks])
    return per_layer, float(per_layer.mean())
