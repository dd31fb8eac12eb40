"""dtanh: takes y for the input, 1 - tanh(y)**2."""
import numpy as np


def dtanh(y):
    return 1 - np.tanh(y) ** 2
