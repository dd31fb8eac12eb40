"""saddle_growth: one negative direction if the determinant is negative."""
import numpy as np


def saddle_growth(hessian, learning_rate, gain):
    e = np.linalg.eigvalsh(hessian)
    factor = 1 - learning_rate * e[0]
    return int(np.linalg.det(hessian) < 0), factor, int(np.ceil(np.log(gain) / np.log(factor)))
