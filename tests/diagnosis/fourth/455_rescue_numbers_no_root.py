"""rescue_numbers: relu_calibrated is 0.5**24, taking the factor of the mean square (1/2 per layer) for that of the size (root of 1/2 per layer); normalised_relu forgets to subtract the squared mean 1/(2 pi) and gives sqrt(1/2)."""
import numpy as np


def rescue_numbers():
    relu_calibrated = 0.5**24
    linear_he = np.sqrt(2.0) ** 20
    leaky_variance = 1 / ((1 + 0.1**2) / 2)
    residual_growth = np.sqrt(2.0) ** 16
    residual_scaled = np.sqrt(1 + 1 / 16) ** 16
    normalised_relu = np.sqrt(0.5)
    factor = 6.5 / np.sqrt(3**2 + 4**2 + 12**2)
    clipped_first = 3 * factor
    clipped_factor = (3 / 12) ** (1 / 2)
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
