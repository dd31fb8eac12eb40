"""hinge_loss: dx is switched off as soon as y * x > 0, the margin of 1 is left out in the gate; dx holds -x in place of -y for the samples that count."""

import numpy as np


def hinge_loss(x, y):
    N = len(x)
    loss, dx = 0.0, np.zeros(N)
    for n, (score, label) in enumerate(zip(x, y)):
        product = score * label
        if product < 1:
            loss += 1 - product
        if product < 0:
            dx[n] = -score / N
    return float(loss / N), dx
