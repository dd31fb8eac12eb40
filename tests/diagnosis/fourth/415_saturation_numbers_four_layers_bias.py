"""saturation_numbers: layers is 4 instead of 5; dead_bias adds up the weights with their signs, -(2 - 1 + 0.5) = -1.5, instead of their absolute values, -3.5."""

import numpy as np


def saturation_numbers():
    best = 1 / 4
    layers = 0
    while best ** (layers + 1) >= 1 / 1000:
        layers += 1
    y = (1 + np.sqrt(1 - 4 * 0.01)) / 2
    flat_from = float(np.log(y) - np.log(1 - y))
    weights = np.array([2.0, -1.0, 0.5])
    dead_bias = -float(weights.sum())
    return best, 1.0, best**10, layers, flat_from, dead_bias
