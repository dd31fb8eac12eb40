"""normalization_numbers: momentum and variance as elsewhere."""

import numpy as np


def normalization_numbers():
    return -0.5, 0.5**0.5, 1 - 0.1**10, 2, 1.0, 140, 4
