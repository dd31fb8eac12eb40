"""normalization_numbers: the sixth answer (shared) counts the samples of the batch too, it is 8 times too large."""
import numpy as np
import math


def normalization_numbers():
    one_sample = -0.5
    two_samples = 1.0
    ten_steps = 1 - 0.9**10
    steps = math.floor(math.log(0.01) / math.log(0.9)) + 1
    settled = 7 / 8
    N, C, H, W = 8, 12, 5, 7
    shared = N * (C // 3) * H * W
    times = 2**2
    return one_sample, two_samples, ten_steps, steps, settled, shared, times
