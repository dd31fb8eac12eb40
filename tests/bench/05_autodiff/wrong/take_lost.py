"""take: repeated elements get one gradient."""

import numpy as np


def take(a, index):
    def rule(d):
        g = np.zeros_like(a)
        g[index] = d
        return (g,)

    return a[index].copy(), rule
