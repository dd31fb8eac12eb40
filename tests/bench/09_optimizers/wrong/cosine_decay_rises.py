"""cosine_decay: no end."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    return lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * step / total))
