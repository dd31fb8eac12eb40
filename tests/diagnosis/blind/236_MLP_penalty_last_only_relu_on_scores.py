"""MLP: the penalty in the loss is added for the last layer's weights only, not for all; there is a ReLU after the last layer too, so scores are never negative."""
import numpy as np


class MLP:
    def __init__(self, dims, weight_scale, rng):
        self.depth = len(dims) - 1
        self.params = {}
        for l in range(1, self.depth + 1):
            self.params[f"W{l}"] = rng.normal(0.0, weight_scale, size=(dims[l - 1], dims[l]))
            self.params[f"b{l}"] = np.zeros(dims[l])

    def scores(self, X):
        return self._outputs(X)[-1]

    def loss(self, X, y, reg):
        N = X.shape[0]
        outputs = self._outputs(X)
        s = outputs[-1] - outputs[-1].max(axis=1, keepdims=True)
        log_p = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        loss = -log_p[np.arange(N), y].sum() / N
        delta = np.exp(log_p)
        delta[np.arange(N), y] -= 1.0
        delta /= N
        grads = {}
        for l in range(self.depth, 0, -1):
            W = self.params[f"W{l}"]
            below = outputs[l - 1]
            if l == self.depth:
                loss += 0.5 * reg * np.sum(W * W)
            grads[f"W{l}"] = below.T @ delta + reg * W
            grads[f"b{l}"] = delta.sum(axis=0)
            if l > 1:
                delta = (delta @ W.T) * (below > 0)
        return float(loss), grads

    def _outputs(self, X):
        outputs = [X]
        for l in range(1, self.depth + 1):
            z = outputs[-1] @ self.params[f"W{l}"] + self.params[f"b{l}"]
            z = np.maximum(z, 0)
            outputs.append(z)
        return outputs
