"""activity_penalty: the loss is a mean over the units too; reg is missing in the gradients."""
import numpy as np


def activity_penalty(x, w, b, reg):
    n = len(x)
    z = x @ w + b
    loss = reg * np.maximum(z, 0).mean()
    dz = (z > 0) / n
    return loss, dz @ w.T, x.T @ dz, dz.sum(axis=0)
