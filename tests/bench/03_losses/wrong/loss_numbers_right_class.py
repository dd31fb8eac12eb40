"""loss_numbers: the SVM counts the right class."""

import numpy as np


def loss_numbers():
    return np.log(10), 10, 20 * np.log(2), 20, 3, 0.4
