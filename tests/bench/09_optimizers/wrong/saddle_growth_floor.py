"""saddle_growth: one step short."""
import numpy as np


def saddle_growth(hessian, learning_rate, gain):
    e = np.linalg.eigvalsh(hessian)
    factor = 1 - learning_rate * e[0]
    return (e < 0).sum(), factor, int(np.log(gain) / np.log(factor))
