"""normalization_numbers: shared is 8 * 5 * 7, the samples of the batch are counted and only one channel, where the 4 channels of a group of one sample belong."""

import numpy as np


def normalization_numbers():
    gamma, beta = 3, -0.5
    one_sample = gamma * 0 + beta
    a, b = 0.2, 70
    centre, half = (a + b) / 2, (b - a) / 2
    two_samples = (b - centre) / half
    ten_steps = 1 - 0.9**10
    mean, steps = 0.0, 0
    while mean <= 0.99:
        mean = 0.9 * mean + 0.1
        steps += 1
    settled = (8 - 1) / 8
    N, C, H, W = 8, 12, 5, 7
    shared = N * H * W
    times = 2**2
    return one_sample, two_samples, ten_steps, steps, settled, shared, times
