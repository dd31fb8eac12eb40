"""ravine_rates: limit is 1 / largest eigenvalue instead of 2 / largest; condition is the square root of the ratio of the eigenvalues."""
import numpy as np


def ravine_rates(hessian):
    eig = np.linalg.eigvalsh(hessian)
    smallest, largest = eig.min(), eig.max()
    rate = 2.0 / (smallest + largest)
    worst = max(abs(1 - rate * smallest), abs(1 - rate * largest))
    ratio = np.sqrt(largest / smallest)
    limit = 1.0 / largest
    return float(ratio), float(limit), float(rate), float(worst)
