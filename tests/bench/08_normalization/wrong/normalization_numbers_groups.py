"""normalization_numbers: three channels to a group."""

import numpy as np


def normalization_numbers():
    return -0.5, 1.0, 1 - 0.9**10, 44, 7 / 8, 3 * 5 * 7, 4
