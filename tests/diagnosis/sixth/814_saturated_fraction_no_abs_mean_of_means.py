"""saturated_fraction: the absolute value is left out; overall is the mean of the fractions of the layers instead of the fraction among all slopes."""
import numpy as np


def saturated_fraction(slopes, threshold):
    flat, total = 0, 0
    per_layer = []
    for layer in slopes:
        small = layer < threshold
        per_layer.append(small.sum() / small.size)
        flat += small.sum()
        total += small.size
    return np.array(per_layer), float(np.mean(per_layer))
