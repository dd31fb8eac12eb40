"""step_decay: epoch / every is rounded to the nearest whole number instead of down; epochs are counted from 1 (epoch + 1)."""
import numpy as np


def step_decay(learning_rate, epoch, drop, every):
    t = np.asarray(epoch, dtype=float) + 1
    drops = np.round(t / every)
    return learning_rate * np.power(float(drop), drops)
