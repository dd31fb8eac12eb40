"""linear_warmup: full rate one step too late."""
import numpy as np


def linear_warmup(learning_rate, step, warmup):
    step = np.asarray(step)
    return np.where(step <= warmup, learning_rate * (step + 1) / (warmup + 1), learning_rate)
