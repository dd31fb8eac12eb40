"""take: da starts as a copy of a instead of zeros; 1 is added for every picked element instead of dout."""

import numpy as np


def take(a, index):
    picked = a[index]
    out = picked.copy() if isinstance(picked, np.ndarray) else np.asarray(picked)

    def rule(dout):
        da = np.copy(a)
        np.add.at(da, index, 1.0)
        return (da,)

    return out, rule
