"""saddle_growth: negative counts the negative entries on the diagonal of the Hessian instead of the negative eigenvalues; steps is rounded down instead of up."""
import numpy as np


def saddle_growth(hessian, learning_rate, gain):
    values = np.linalg.eigvalsh(hessian)
    curvatures = np.diag(hessian)
    negative = int((curvatures < 0).sum())
    factor = float(1 - learning_rate * values[0])
    steps = int(np.floor(np.log(gain) / np.log(factor)))
    return negative, factor, steps
