"""saturation_numbers: dead_bias is minus the sum of the signed weights, -(2 - 1 + 0.5), instead of minus the sum of their absolute values."""
import numpy as np


def saturation_numbers():
    sigmoid_slope = 0.25
    tanh_slope = 1.0
    ten_layers = sigmoid_slope**10
    layers, factor = 0, 1.0
    while factor >= 1 / 1000:
        factor *= sigmoid_slope
        layers += 1
    y = (1 + np.sqrt(1 - 4 * 0.01)) / 2
    flat_from = float(np.log(y / (1 - y)))
    dead_bias = -(2 - 1 + 0.5)
    return sigmoid_slope, tanh_slope, ten_layers, layers, flat_from, dead_bias
