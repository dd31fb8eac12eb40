"""training_numbers: the fourth answer is rounded."""

import numpy as np


def training_numbers():
    return 12060, 300, 660, 3.26, np.exp(-0.01), 183 / 1797, np.sqrt(0.95 * 0.05 / 400)
