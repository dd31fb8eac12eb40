"""two_layer_loss: the gate of the ReLU looks at the gradient: dh is set to 0 where dh <= 0 instead of where h <= 0; the penalty adds 2 * reg * W2 to the gradient of W2 instead of reg * W2 (W1 is right)."""
import numpy as np


def two_layer_loss(params, X, y, reg):
    W1, b1, W2, b2 = (params[k] for k in ("W1", "b1", "W2", "b2"))
    n = X.shape[0]
    h = np.maximum(0, X @ W1 + b1)
    s = h @ W2 + b2
    e = np.exp(s - s.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    data = -np.log(p[np.arange(n), y]).sum() / n
    loss = data + reg / 2 * ((W1**2).sum() + (W2**2).sum())

    ds = p.copy()
    ds[np.arange(n), y] -= 1
    ds /= n
    dh = ds @ W2.T
    dh[dh <= 0] = 0
    grads = {
        "W1": X.T @ dh + reg * W1,
        "b1": dh.sum(axis=0),
        "W2": h.T @ ds + 2 * reg * W2,
        "b2": ds.sum(axis=0),
    }
    return float(loss), grads
