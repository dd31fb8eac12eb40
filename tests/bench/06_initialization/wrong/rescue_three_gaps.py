"""rescue_numbers: a root for three gaps."""

import numpy as np


def rescue_numbers():
    return 0.5**12, 2.0**10, 2 / 1.01, 2.0**8, (17 / 16) ** 8, np.sqrt(0.5 - 0.5 / np.pi), 1.5, 0.25 ** (1 / 3)
