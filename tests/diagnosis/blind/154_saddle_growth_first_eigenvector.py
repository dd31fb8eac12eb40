"""saddle_growth: factor and steps use the negative eigenvalue nearest to 0 instead of the most negative one."""
import numpy as np


def saddle_growth(hessian, learning_rate, gain):
    values = np.linalg.eigvalsh(hessian)
    below = values[values < 0]
    negative = int(below.size)
    factor = float(1 - learning_rate * below.max())
    steps = int(np.ceil(np.log(gain) / np.log(factor)))
    return negative, factor, steps
