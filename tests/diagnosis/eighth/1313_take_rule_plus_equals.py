"""take: the rule uses da[index] += dout, so an element that is picked more than once gets only one of its gradients."""

import numpy as np


def take(a, index):
    out = np.array(a[index])
    shape = a.shape

    def rule(dout):
        da = np.zeros(shape)
        da[index] += dout
        return (da,)

    return out, rule
