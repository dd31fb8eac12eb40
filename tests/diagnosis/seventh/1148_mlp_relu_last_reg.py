"""MLP: a ReLU follows the last layer too, so scores are never negative (and backward has a gate there); the penalty in the loss has no factor 1/2."""

import numpy as np


class MLP:
    def __init__(self, dims, weight_scale, rng):
        self.L = len(dims) - 1
        self.params = {}
        for layer, (fan_in, fan_out) in enumerate(zip(dims, dims[1:]), start=1):
            self.params[f"W{layer}"] = rng.normal(0.0, weight_scale, size=(fan_in, fan_out))
            self.params[f"b{layer}"] = np.zeros(fan_out)

    def _outputs(self, X):
        outputs = [X]
        for layer in range(1, self.L + 1):
            z = outputs[-1] @ self.params[f"W{layer}"] + self.params[f"b{layer}"]
            outputs.append(np.maximum(z, 0) if layer <= self.L else z)
        return outputs

    def scores(self, X):
        return self._outputs(X)[-1]

    def loss(self, X, y, reg):
        N = len(X)
        outputs = self._outputs(X)
        s = outputs[-1]
        e = np.exp(s - s.max(axis=1, keepdims=True))
        p = e / e.sum(axis=1, keepdims=True)
        loss = -np.mean(np.log(p[np.arange(N), y]))
        d = p.copy()
        d[np.arange(N), y] -= 1
        d = d / N
        grads = {}
        for layer in range(self.L, 0, -1):
            W = self.params[f"W{layer}"]
            if layer <= self.L:
                d = d * (outputs[layer] > 0)
            grads[f"W{layer}"] = outputs[layer - 1].T @ d + reg * W
            grads[f"b{layer}"] = d.sum(axis=0)
            loss += reg * np.sum(W * W)
            d = d @ W.T
        return float(loss), grads
