"""normalization_numbers: decimals in place of expressions."""

import numpy as np


def normalization_numbers():
    return -0.5, 1.0, 0.651, 44, 0.875, 140, 4
