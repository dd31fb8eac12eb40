"""take: the result is a view."""

import numpy as np


def take(a, index):
    def rule(d):
        g = np.zeros_like(a)
        np.add.at(g, index, d)
        return (g,)

    return a[index], rule
