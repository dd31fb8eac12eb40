"""cosine_decay: the wave has the height of the whole initial rate instead of learning_rate - lowest, so the rate begins too high by lowest."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    progress = np.clip(np.asarray(step) / total, 0.0, 1.0)
    wave = 0.5 + 0.5 * np.cos(progress * np.pi)
    rate = lowest + learning_rate * wave
    if np.isscalar(step):
        return float(rate)
    return rate
