"""triplet_loss: danchor is not set to 0 for triplets whose bracket is negative, as dpositive and dnegative are."""

import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    a, p, n = (np.asarray(v, dtype=float) for v in (anchor, positive, negative))
    count = a.shape[0]
    near = np.einsum("nd,nd->n", a - p, a - p)
    far = np.einsum("nd,nd->n", a - n, a - n)
    bracket = near - far + margin
    on = (bracket > 0)[:, None]
    loss = bracket[on[:, 0]].sum() / count
    danchor = (n - p) * 2.0 / count
    dpositive = on * (p - a) * 2.0 / count
    dnegative = on * (a - n) * 2.0 / count
    return float(loss), danchor, dpositive, dnegative
