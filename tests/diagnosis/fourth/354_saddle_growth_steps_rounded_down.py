"""saddle_growth: the number of steps is rounded down instead of up."""
import math

import numpy as np


def saddle_growth(hessian, learning_rate, gain):
    values = np.linalg.eigvalsh(hessian)
    negative = sum(1 for value in values if value < 0)
    factor = 1 - learning_rate * values.min()
    steps = math.floor(math.log(gain) / math.log(factor))
    return negative, factor, steps
