"""cosine_decay: the amplitude is learning_rate / 2 instead of (learning_rate - lowest) / 2, so the schedule starts at learning_rate + lowest; steps beyond total are not held at the lowest rate, the cosine comes up again."""
import numpy as np


def cosine_decay(learning_rate, step, total, lowest=0.0):
    progress = np.asarray(step) / total
    amplitude = 0.5 * learning_rate
    return lowest + amplitude * (1 + np.cos(np.pi * progress))
