"""exponential_decay: changes the epochs."""
import numpy as np


def exponential_decay(learning_rate, epoch, k):
    epoch = np.asarray(epoch)
    epoch *= -1
    return learning_rate * np.exp(k * epoch)
