"""training_numbers: the third answer (updates) drops the short last batch, 43 instead of 44 updates per epoch."""
import numpy as np


def training_numbers():
    dims = [64, 100, 50, 10]
    parameters = sum(a * b + b for a, b in zip(dims[:-1], dims[1:]))
    more = 2 * sum(dims[1:-1])
    updates = 15 * (1400 // 32)
    first_loss = np.log(26)
    probability = np.exp(-0.01)
    constant_accuracy = 183 / 1797
    standard_error = np.sqrt(0.95 * 0.05 / 400)
    return parameters, more, updates, first_loss, probability, constant_accuracy, standard_error
