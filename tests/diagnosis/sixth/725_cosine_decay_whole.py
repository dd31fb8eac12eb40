"""cosine_decay: the wave goes through a whole period (2 pi): the rate is back at the top at step total."""

import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    progress = np.minimum(step, total) / total
    wave = (1 + np.cos(2 * np.pi * progress)) / 2
    return wave * learning_rate + (1 - wave) * lowest
