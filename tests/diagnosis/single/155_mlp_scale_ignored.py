"""MLP: weight_scale is ignored."""
import numpy as np


class MLP:
    def __init__(self, dims, weight_scale, rng):
        self.params = {}
        for l in range(1, len(dims)):
            self.params["W%d" % l] = rng.normal(size=(dims[l - 1], dims[l]))
            self.params["b%d" % l] = np.zeros(dims[l])

    def _outputs(self, X):
        L = len(self.params) // 2
        outputs = [X]
        for l in range(1, L + 1):
            z = outputs[-1] @ self.params["W%d" % l] + self.params["b%d" % l]
            if l < L:
                z = np.maximum(z, 0)
            outputs.append(z)
        return outputs

    def scores(self, X):
        return self._outputs(X)[-1]

    def loss(self, X, y, reg):
        outputs = self._outputs(X)
        L, N = len(outputs) - 1, len(X)
        s = outputs[-1]
        s = s - s.max(axis=1, keepdims=True)
        p = np.exp(s) / np.exp(s).sum(axis=1, keepdims=True)
        loss = -np.log(p[np.arange(N), y]).sum() / N
        d = (p - np.eye(p.shape[1])[y]) / N
        grads = {}
        for l in range(L, 0, -1):
            W = self.params["W%d" % l]
            loss += 0.5 * reg * np.sum(W ** 2)
            grads["W%d" % l] = outputs[l - 1].T @ d + reg * W
            grads["b%d" % l] = d.sum(axis=0)
            d = d @ W.T * (outputs[l - 1] > 0)
        return loss, grads
