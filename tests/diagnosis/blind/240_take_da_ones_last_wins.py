"""take: da starts as ones instead of zeros; of several picks of the same element only the last one counts, since da[index] += dout does not add them up."""
import numpy as np


def take(a, index):
    out = np.array(a[index])

    def rule(dout):
        da = np.ones(a.shape)
        da[index] += dout
        return (da,)

    return out, rule
