"""MLP: a ReLU follows the last layer too, so scores are never negative; the penalty in the loss contains only the last weight matrix instead of all of them."""

import numpy as np


class MLP:
    def __init__(self, dims, weight_scale, rng):
        self.L = len(dims) - 1
        self.params = {}
        for l in range(1, self.L + 1):
            self.params[f"W{l}"] = rng.normal(0, weight_scale, (dims[l - 1], dims[l]))
            self.params[f"b{l}"] = np.zeros(dims[l])

    def _outputs(self, X):
        outputs = [X]
        for l in range(1, self.L + 1):
            z = outputs[-1] @ self.params[f"W{l}"] + self.params[f"b{l}"]
            outputs.append(np.maximum(z, 0))
        return outputs

    def scores(self, X):
        return self._outputs(X)[-1]

    def loss(self, X, y, reg):
        outputs = self._outputs(X)
        N = len(X)
        s = outputs[-1] - outputs[-1].max(axis=1, keepdims=True)
        p = np.exp(s) / np.exp(s).sum(axis=1, keepdims=True)
        loss = -np.log(p[np.arange(N), y]).mean()
        d = p.copy()
        d[np.arange(N), y] -= 1
        d = d / N
        grads = {}
        for l in range(self.L, 0, -1):
            W = self.params[f"W{l}"]
            grads[f"W{l}"] = outputs[l - 1].T @ d + reg * W
            grads[f"b{l}"] = d.sum(axis=0)
            if l > 1:
                d = (d @ W.T) * (outputs[l - 1] > 0)
        loss += 0.5 * reg * np.sum(self.params[f"W{self.L}"] ** 2)
        return float(loss), grads
