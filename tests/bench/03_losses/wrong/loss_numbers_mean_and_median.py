"""loss_numbers: mean and median exchanged, and the labels averaged."""

import numpy as np


def loss_numbers():
    return np.log(10), 9, np.log(2), 3, 20, 0.4
