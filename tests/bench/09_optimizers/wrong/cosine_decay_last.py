"""cosine_decay: off by one at the end."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    part = np.minimum(np.asarray(step) / max(total - 1, 1), 1)
    return lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * part))
