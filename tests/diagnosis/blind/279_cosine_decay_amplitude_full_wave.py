"""cosine_decay: the amplitude is half of learning_rate instead of half of learning_rate - lowest; the cosine runs through a full wave, 2 * pi, until total."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    share = np.clip(np.asarray(step) / total, 0, 1)
    angle = 2 * np.pi * share
    height = learning_rate
    return lowest + height * (1 + np.cos(angle)) / 2
