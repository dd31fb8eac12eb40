"""maxout: the winner is the piece with the largest absolute value."""
import numpy as np


def maxout_forward(x, w, b):
    z = x @ w + b[:, None, :]
    winner = np.abs(z).argmax(axis=0)
    out = np.take_along_axis(z, winner[None], axis=0)[0]
    return out, (x, w, winner)


def maxout_backward(dout, cache):
    x, w, winner = cache
    K = w.shape[0]
    dz = np.stack([dout * (winner == k) for k in range(K)])
    return sum(dz[k] @ w[k].T for k in range(K)), x.T @ dz, dz.sum(axis=1)
