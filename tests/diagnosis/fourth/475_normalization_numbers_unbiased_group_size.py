"""normalization_numbers: two_samples is 1/sqrt(2), computed with the unbiased standard deviation, instead of 1; shared takes 3 as the number of channels in a group (3 * 5 * 7) instead of 12 / 3 = 4 channels."""
import numpy as np


def normalization_numbers():
    one_sample = -0.5
    middle = (0.2 + 70) / 2
    two_samples = (70 - middle) / np.sqrt(((70 - middle) ** 2 + (0.2 - middle) ** 2) / 1)
    ten_steps = 1 - 0.9**10
    steps = int(np.ceil(np.log(0.01) / np.log(0.9)))
    settled = 7 / 8
    shared = 3 * 5 * 7
    times = 2**2
    return one_sample, two_samples, ten_steps, steps, settled, shared, times
