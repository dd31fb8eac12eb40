"""training_numbers: the sixth answer is a percentage."""

import numpy as np


def training_numbers():
    return 12060, 300, 660, np.log(26), np.exp(-0.01), 18300 / 1797, np.sqrt(0.95 * 0.05 / 400)
