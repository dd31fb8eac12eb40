"""cosine_decay: the step is not limited to total, so that the rate rises again afterwards; the wave has the amplitude learning_rate instead of learning_rate - lowest."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    done = np.asarray(step) / total
    wave = 0.5 * (1 + np.cos(np.pi * done))
    span = learning_rate
    return lowest + span * wave
