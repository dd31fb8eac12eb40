"""cosine_decay: a full wave, 2 pi, is run through instead of half a wave; lowest is not added to the wave."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    t = np.minimum(step, total)
    angle = 2 * np.pi * t / total
    height = (learning_rate - lowest) / 2
    rate = height * (np.cos(angle) + 1)
    return rate
