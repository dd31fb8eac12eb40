"""exponential_decay: grows."""
import numpy as np


def exponential_decay(learning_rate, epoch, k):
    return learning_rate * np.exp(k * epoch)
