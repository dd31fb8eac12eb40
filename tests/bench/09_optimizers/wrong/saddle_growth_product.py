"""saddle_growth: all negative directions multiply."""
import numpy as np


def saddle_growth(hessian, learning_rate, gain):
    e = np.linalg.eigvalsh(hessian)
    factor = np.prod(1 - learning_rate * e[e < 0])
    return (e < 0).sum(), factor, int(np.ceil(np.log(gain) / np.log(factor)))
