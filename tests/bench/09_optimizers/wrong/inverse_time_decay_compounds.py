"""inverse_time_decay: lowers the lowered rate."""
import numpy as np


def inverse_time_decay(learning_rate, epoch, k):
    def one(n):
        rate = learning_rate
        for i in range(int(n)):
            rate = rate / (1 + k * (i + 1))
        return rate
    return np.array([one(n) for n in np.ravel(epoch)]).reshape(np.shape(epoch))
