"""maxout: the winners of the latest forward are used, whatever cache is given."""
import numpy as np

memory = {"winner": None}


def maxout_forward(x, w, b):
    z = x @ w + b[:, None, :]
    memory["winner"] = z.argmax(axis=0)
    return z.max(axis=0), (x, w)


def maxout_backward(dout, cache):
    x, w = cache
    K = w.shape[0]
    dz = np.stack([dout * (memory["winner"] == k) for k in range(K)])
    return sum(dz[k] @ w[k].T for k in range(K)), x.T @ dz, dz.sum(axis=1)
