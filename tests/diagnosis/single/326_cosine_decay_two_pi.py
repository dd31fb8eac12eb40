"""cosine_decay: 2 pi: a whole wave."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    s = np.minimum(step, total) / total
    return lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(2 * np.pi * s))
