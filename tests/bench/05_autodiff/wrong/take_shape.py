"""take: the gradient has the shape of the result."""

import numpy as np


def take(a, index):
    return np.array(a[index]), lambda d: (d,)
