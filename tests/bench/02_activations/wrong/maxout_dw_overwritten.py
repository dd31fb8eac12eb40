"""maxout: dw = in place of dw += inside the loop over the samples."""
import numpy as np


def maxout_forward(x, w, b):
    z = x @ w + b[:, None, :]
    return z.max(axis=0), (x, w, z.argmax(axis=0))


def maxout_backward(dout, cache):
    x, w, winner = cache
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros((w.shape[0], w.shape[2]))
    for n in range(dout.shape[0]):
        for m in range(dout.shape[1]):
            k = winner[n, m]
            dx[n] += dout[n, m] * w[k, :, m]
            dw[k, :, m] = dout[n, m] * x[n]
            db[k, m] += dout[n, m]
    return dx, dw, db
