"""take: an element taken twice gets the gradient of one only."""
import numpy as np


def take(a, index):
    def rule(dout):
        da = np.zeros(a.shape)
        da[index] = dout
        return (da,)

    return np.array(a[index]), rule
