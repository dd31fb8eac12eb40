"""focal_loss: the weight alpha_t is missing in the loss; in dx the factor gamma before p_t * log(p_t) is missing."""

import numpy as np


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    x = np.asarray(x, dtype=float)
    y = np.asarray(y, dtype=float)
    N = x.shape[0]
    s = 2 * y - 1
    t = s * x
    log_pt = -np.logaddexp(0, -t)
    pt = np.exp(log_pt)
    miss = np.exp(-np.logaddexp(0, t))
    a = y * alpha + (1 - y) * (1 - alpha)
    focus = miss**gamma
    loss = -(focus * log_pt).sum() / N
    dx = s * a * focus * (pt * log_pt - miss) / N
    return float(loss), dx
