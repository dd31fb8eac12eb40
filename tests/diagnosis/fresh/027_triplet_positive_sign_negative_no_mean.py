"""triplet_loss: dpositive has the wrong sign; dnegative is not divided by N."""

import numpy as np


def triplet_loss(anchor, positive, negative, margin=1.0):
    N = anchor.shape[0]
    dp = anchor - positive
    dn = anchor - negative
    bracket = (dp ** 2).sum(1) - (dn ** 2).sum(1) + margin
    loss = np.maximum(bracket, 0).mean()
    on = (bracket > 0).astype(float)[:, None]
    danchor = 2 * on * (dp - dn) / N
    dpositive = 2 * on * dp / N
    dnegative = 2 * on * dn
    return float(loss), danchor, dpositive, dnegative
