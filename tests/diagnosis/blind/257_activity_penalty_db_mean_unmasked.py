"""activity_penalty: db is a mean over the samples instead of a sum (one more division by N); db counts silent units too, without the mask h > 0."""
import numpy as np


def activity_penalty(x, w, b, reg):
    N, M = len(x), len(b)
    x = np.asarray(x, dtype=float)
    h = np.maximum(np.einsum("nd,dm->nm", x, w) + b, 0)
    active = (h > 0).astype(float)
    price = reg / N
    loss = price * float(np.sum(h))
    dx = np.einsum("nm,dm->nd", active, w) * price
    dw = np.einsum("nd,nm->dm", x, active) * price
    db = np.zeros(M)
    for m in range(M):
        for n in range(N):
            db[m] += price * 1.0
    db /= N
    return loss, dx, dw, db
