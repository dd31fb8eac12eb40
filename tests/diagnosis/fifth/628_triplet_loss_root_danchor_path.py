"""triplet_loss: the loss and its condition use plain distances, with a square root, instead of squared ones; danchor has only the part of the positive, 2 * (anchor - positive) / N, and the path through the distance to the negative is forgotten."""
import numpy as np


def squared_distance(u, v):
    gap = np.asarray(u, dtype=float) - np.asarray(v, dtype=float)
    return np.sqrt(np.einsum("nd,nd->n", gap, gap)), gap


def triplet_loss(anchor, positive, negative, margin=1.0):
    to_positive, gap_p = squared_distance(anchor, positive)
    to_negative, gap_n = squared_distance(anchor, negative)
    violation = to_positive - to_negative + margin
    n = len(violation)
    active = violation > 0
    loss = violation[active].sum() / n
    scale = np.where(active, 2.0 / n, 0.0)[:, None]
    dpositive = -scale * gap_p
    dnegative = scale * gap_n
    danchor = scale * gap_p
    return float(loss), danchor, dpositive, dnegative
