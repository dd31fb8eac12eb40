"""cosine_decay: it rises again after total."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    s = np.asarray(step) / total
    return lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * s))
