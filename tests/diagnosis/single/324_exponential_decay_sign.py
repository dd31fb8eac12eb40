"""exponential_decay: the exponent is positive."""
import numpy as np


def exponential_decay(learning_rate, epoch, k):
    return learning_rate * np.exp(k * np.asarray(epoch))
