"""saturation_numbers: flat_from takes the smaller root of y (1 - y) = 0.01, which gives the negative x; dead_bias takes the sum of the weights, -1.5, in place of the sum of their absolute values, -3.5."""

import numpy as np


def saturation_numbers():
    weights = np.array([2.0, -1.0, 0.5])
    sigmoid_slope = 1 / 4
    tanh_slope = 1.0
    ten_layers = sigmoid_slope**10
    layers, factor = 0, 1.0
    while factor >= 1 / 1000:
        factor *= sigmoid_slope
        layers += 1
    root = np.sqrt(1 - 4 * 0.01)
    y = (1 - root) / 2
    flat_from = np.log(y) - np.log(1 - y)
    dead_bias = -weights.sum()
    return sigmoid_slope, tanh_slope, ten_layers, layers, flat_from, dead_bias
