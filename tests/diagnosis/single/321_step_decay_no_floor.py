"""step_decay: no whole numbers: a smooth decay."""
import numpy as np


def step_decay(learning_rate, epoch, drop, every):
    return learning_rate * drop ** (np.asarray(epoch) / every)
