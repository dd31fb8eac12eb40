"""saddle_growth: the number of steps is rounded down instead of up."""
import numpy as np


def saddle_growth(hessian, learning_rate, gain):
    eigenvalues = np.linalg.eigvalsh(hessian)
    negative = 0
    for value in eigenvalues:
        if value < 0:
            negative += 1
    factor = 1 - learning_rate * min(eigenvalues)
    exact = np.log(gain) / np.log(factor)
    steps = int(np.floor(exact))
    return negative, float(factor), steps
