"""rescue_numbers: residual_growth is 2**16, the growth of the mean square and not of its root; normalised_relu is sqrt(1/2), the mean of the outputs is not subtracted."""

import numpy as np


def rescue_numbers():
    relu_calibrated = np.sqrt(0.5) ** 24
    linear_he = np.sqrt(2.0) ** 20
    leaky_variance = 2 / (1 + 0.1**2)
    residual_growth = (1 + 1) ** 16
    residual_scaled = np.sqrt(1 + (1 / 4) ** 2) ** 16
    second_moment = 1 / 2
    mean = 1 / np.sqrt(2 * np.pi)
    normalised_relu = np.sqrt(second_moment)
    total = np.sqrt(3**2 + 4**2 + 12**2)
    clipped_first = 3 * 6.5 / total
    clipped_last = 12 * 6.5 / total
    clipped_factor = (clipped_first / clipped_last) ** (1 / 2)
    return (
        relu_calibrated,
        linear_he,
        leaky_variance,
        residual_growth,
        residual_scaled,
        normalised_relu,
        clipped_first,
        clipped_factor,
    )
