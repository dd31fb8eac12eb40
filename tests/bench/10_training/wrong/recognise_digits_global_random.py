"""recognise_digits: learns, but is not repeatable: its noise is numpy's global one."""

import numpy as np


def recognise_digits(X, y, X_new, rng):
    rng = np.random.default_rng()
    F, T = np.hstack([X / 16, np.ones((len(X), 1))]), np.eye(10)[y]
    W = np.zeros((65, 10))
    for _ in range(300):
        b = rng.integers(0, len(y), 20)
        s = F[b] @ W
        p = np.exp(s - s.max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        W = W - 1.5 * F[b].T @ (p - T[b]) / 20
    return (np.hstack([X_new / 16, np.ones((len(X_new), 1))]) @ W).argmax(1)
