"""MLP: a ReLU is applied after the last layer too, so the scores are never negative."""
import numpy as np


def affine_forward(x, w, b):
    return x @ w + b, (x, w)


def affine_backward(dout, cache):
    x, w = cache
    return dout @ w.T, x.T @ dout, dout.sum(axis=0)


class MLP:
    def __init__(self, dims, weight_scale, rng):
        self.L = len(dims) - 1
        self.params = {}
        for l in range(1, self.L + 1):
            self.params[f"W{l}"] = rng.normal(0, weight_scale, (dims[l - 1], dims[l]))
            self.params[f"b{l}"] = np.zeros(dims[l])

    def _run(self, X):
        h, pile = X, []
        for l in range(1, self.L + 1):
            z, cache = affine_forward(h, self.params[f"W{l}"], self.params[f"b{l}"])
            pile.append((cache, z))
            h = np.maximum(z, 0)
        return h, pile

    def scores(self, X):
        return self._run(X)[0]

    def loss(self, X, y, reg):
        s, pile = self._run(X)
        n = len(X)
        s = s - s.max(axis=1, keepdims=True)
        log_p = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        loss = -log_p[np.arange(n), y].mean()
        grads = {}
        flow = np.exp(log_p)
        flow[np.arange(n), y] -= 1
        flow /= n
        for l in range(self.L, 0, -1):
            cache, z = pile[l - 1]
            if l < self.L:
                flow = flow * (z > 0)
            flow, dw, db = affine_backward(flow, cache)
            W = self.params[f"W{l}"]
            loss += 0.5 * reg * np.sum(W * W)
            grads[f"W{l}"] = dw + reg * W
            grads[f"b{l}"] = db
        return float(loss), grads
