"""cosine_decay: lowest is only added, the range is the whole rate; the factor 1/2 is missing."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    s = np.minimum(step, total) / total
    return lowest + 1.0 * learning_rate * (1 + np.cos(np.pi * s))
