"""activity_penalty: dz uses the output in place of the mask."""
import numpy as np


def activity_penalty(x, w, b, reg):
    n = len(x)
    z = x @ w + b
    loss = reg * np.maximum(z, 0).sum() / n
    dz = reg * np.maximum(z, 0) / n
    return loss, dz @ w.T, x.T @ dz, dz.sum(axis=0)
