"""activity_penalty: the gradients are not divided by the number of samples N; dx is not masked: it also comes through the silent units."""

import numpy as np


def relu_layer(x, w, b):
    z = np.einsum("nd,dm->nm", x, w) + b
    return np.maximum(z, 0), (z > 0).astype(float)


def activity_penalty(x, w, b, reg):
    x = np.asarray(x, dtype=float)
    N = len(x)
    h, gate = relu_layer(x, w, b)
    loss = reg * np.mean(np.sum(np.abs(h), axis=1))
    dh = np.ones_like(h) * reg
    dz = dh * gate
    dx = np.einsum("nm,dm->nd", dh, w)
    dw = np.einsum("nd,nm->dm", x, dz)
    db = np.sum(dz, axis=0)
    return loss, dx, dw, db
