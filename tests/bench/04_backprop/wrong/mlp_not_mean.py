"""mlp: gradients not divided."""

import numpy as np


class MLP:
    def __init__(self, dims, weight_scale, rng):
        self.L = len(dims) - 1
        self.params = {}
        for i in range(1, self.L + 1):
            self.params["W%d" % i] = rng.normal(0, weight_scale, (dims[i - 1], dims[i]))
            self.params["b%d" % i] = np.zeros(dims[i])

    def scores(self, X):
        return self.run(X)[-1]

    def run(self, X):
        hs = [X]
        for i in range(1, self.L + 1):
            z = hs[-1] @ self.params["W%d" % i] + self.params["b%d" % i]
            hs.append(np.maximum(z, 0) if i < self.L else z)
        return hs

    def loss(self, X, y, reg):
        hs = self.run(X)
        N = len(X)
        s = hs[-1] - hs[-1].max(axis=1, keepdims=True)
        p = np.exp(s)
        p /= p.sum(axis=1, keepdims=True)
        loss = -np.log(p[np.arange(N), y]).mean()
        d = p.copy()
        d[np.arange(N), y] -= 1
        grads = {}
        for i in range(self.L, 0, -1):
            W = self.params["W%d" % i]
            loss += 0.5 * reg * np.sum(W * W)
            grads["W%d" % i] = hs[i - 1].T @ d + reg * W
            grads["b%d" % i] = d.sum(axis=0)
            d = d @ W.T
            d = d * (hs[i - 1] > 0)
        return loss, grads
