"""take: dout is assigned instead of added, so of an element that is picked several times only the last contribution remains."""

import numpy as np


def take(a, index):
    out = np.array(a[index])

    def rule(dout):
        da = np.zeros(a.shape)
        da[index] = dout
        return (da,)

    return out, rule
