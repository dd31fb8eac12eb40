"""training_numbers: the short batches are left out."""

import numpy as np


def training_numbers():
    return 12060, 300, 645, np.log(26), np.exp(-0.01), 183 / 1797, np.sqrt(0.95 * 0.05 / 400)
