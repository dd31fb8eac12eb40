"""cosine_decay: the amplitude is the whole initial rate: lowest is added without being subtracted from learning_rate in the wave; beyond total the rate is 0, not lowest."""

import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    step = np.asarray(step, dtype=float)
    wave = 0.5 * (1 + np.cos(np.pi * step / total))
    span = learning_rate
    rate = np.where(step < total, lowest + span * wave, 0.0)
    return rate if rate.ndim else float(rate)
