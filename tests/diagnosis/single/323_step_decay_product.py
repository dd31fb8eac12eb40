"""step_decay: drop times the number instead of a power."""
import numpy as np


def step_decay(learning_rate, epoch, drop, every):
    return learning_rate * drop * (np.asarray(epoch) // every)
