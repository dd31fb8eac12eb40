"""take: repeated picks do not add up in the gradient, the last one wins (da[index] = dout); da starts as a copy of a in place of zeros, so the elements that were not picked hold the values of a."""

import numpy as np


def take(a, index):
    out = np.array(a[index], dtype=float)

    def rule(dout):
        da = a.copy()
        da[index] = dout
        return (da,)

    return out, rule
