"""cosine_decay: after total steps the rate rises again along the cosine."""

import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    progress = step / total
    return lowest + 0.5 * (learning_rate - lowest) * (1 + np.cos(np.pi * progress))
