"""step_decay: the rate drops one epoch late: the floor is taken of (epoch - 1) / every; the rate drops only once and then stays."""

import numpy as np


def step_decay(learning_rate, epoch, drop, every):
    drops_so_far = np.floor_divide(np.maximum(np.asarray(epoch) - 1, 0), every)
    return learning_rate * np.power(float(drop), np.minimum(drops_so_far, 1))
