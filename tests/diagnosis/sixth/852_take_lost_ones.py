"""take: an element that is named more than once gets the gradient of only one of its places; the gradient starts from ones instead of zeros."""
import numpy as np


def take(a, index):
    picked = np.array(a[index], dtype=float)

    def rule(dout):
        da = np.ones(a.shape)
        da[index] += dout
        return (da,)

    return picked, rule
