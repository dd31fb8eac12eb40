"""rescue_numbers: mean squares for sizes."""

import numpy as np


def rescue_numbers():
    return 0.5**24, 2.0**20, 2 / 1.01, 2.0**16, (17 / 16) ** 16, 0.5 - 0.5 / np.pi, 1.5, 0.5
