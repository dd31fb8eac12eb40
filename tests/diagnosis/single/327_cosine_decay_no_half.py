"""cosine_decay: the factor 1/2 is missing."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    s = np.minimum(step, total) / total
    return lowest + (learning_rate - lowest) * (1 + np.cos(np.pi * s))
