"""step_decay: (epoch + 1) // every."""
import numpy as np


def step_decay(learning_rate, epoch, drop, every):
    return learning_rate * drop ** ((np.asarray(epoch) + 1) // every)
