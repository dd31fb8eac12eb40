"""cosine_decay: after the end the rate is 0, not the lowest."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    rate = lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * np.asarray(step) / total))
    return np.where(np.asarray(step) > total, 0.0, rate)
