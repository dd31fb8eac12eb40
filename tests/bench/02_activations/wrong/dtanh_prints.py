"""dtanh: prints the derivative and returns None."""
import numpy as np


def dtanh(y):
    print(1 - np.square(y))
