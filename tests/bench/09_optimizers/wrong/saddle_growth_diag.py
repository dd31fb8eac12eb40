"""saddle_growth: the diagonal as eigenvalues."""
import numpy as np


def saddle_growth(hessian, learning_rate, gain):
    d = np.diag(hessian)
    factor = 1 - learning_rate * d.min()
    return (d < 0).sum(), factor, int(np.ceil(np.log(gain) / np.log(factor)))
