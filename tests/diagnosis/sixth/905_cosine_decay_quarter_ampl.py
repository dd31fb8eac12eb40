"""cosine_decay: the cosine goes through a quarter wave only (pi / 2); lowest is added to the full wave: the amplitude is learning_rate instead of learning_rate - lowest."""

import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    progress = np.minimum(step, total) / total
    wave = (1 + np.cos(0.5 * np.pi * progress)) / 2
    return wave * learning_rate + lowest
