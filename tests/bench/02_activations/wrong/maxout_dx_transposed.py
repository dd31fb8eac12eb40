"""maxout: dx comes back as (D, N)."""
import numpy as np


def maxout_forward(x, w, b):
    z = x @ w + b[:, None, :]
    return z.max(axis=0), (x, w, z.argmax(axis=0))


def maxout_backward(dout, cache):
    x, w, winner = cache
    K = w.shape[0]
    dz = np.stack([dout * (winner == k) for k in range(K)])
    dx = sum(w[k] @ dz[k].T for k in range(K))
    return dx, x.T @ dz, dz.sum(axis=1)
