"""training_numbers: the biases are forgotten."""

import numpy as np


def training_numbers():
    return 64 * 100 + 100 * 50 + 50 * 10, 300, 660, np.log(26), np.exp(-0.01), 183 / 1797, np.sqrt(0.95 * 0.05 / 400)
