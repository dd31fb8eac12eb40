"""step_numbers: the second answer (uncorrected) divides by 0.001 without taking its root."""
import numpy as np


def step_numbers():
    g = 1e-6
    adam_first = 1e-3 * g / (g + 1e-8)
    uncorrected = (1 - 0.9) / (1 - 0.999)
    momentum_gain = 1 / (1 - 0.95)
    steps_to_speed = int(np.ceil(np.log(0.1) / np.log(0.9)))
    adagrad_step = 1 / np.sqrt(400)
    cosine_third = (1 + np.cos(np.pi / 3)) / 2
    ravine_factor = (100 - 1) / (100 + 1)
    return adam_first, uncorrected, momentum_gain, steps_to_speed, adagrad_step, cosine_third, ravine_factor
