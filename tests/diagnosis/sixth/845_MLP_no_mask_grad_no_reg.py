"""MLP: the gradient is not stopped by the ReLUs (mask forgotten); the gradients of the weights lack the part of the penalty."""
import numpy as np


class MLP:
    def __init__(self, dims, weight_scale, rng):
        self.depth = len(dims) - 1
        self.params = {}
        for l in range(1, self.depth + 1):
            self.params[f"W{l}"] = weight_scale * rng.standard_normal((dims[l - 1], dims[l]))
            self.params[f"b{l}"] = np.zeros(dims[l])

    def _outputs(self, X):
        outputs = [X]
        for l in range(1, self.depth + 1):
            z = outputs[-1] @ self.params[f"W{l}"] + self.params[f"b{l}"]
            if l < self.depth:
                z = np.maximum(0, z)
            outputs.append(z)
        return outputs

    def scores(self, X):
        return self._outputs(X)[-1]

    def loss(self, X, y, reg):
        outputs = self._outputs(X)
        N = len(X)
        s = outputs[-1] - outputs[-1].max(axis=1, keepdims=True)
        p = np.exp(s)
        p = p / p.sum(axis=1, keepdims=True)
        loss = -np.mean(np.log(p[range(N), y]))
        p[range(N), y] -= 1
        grad = p / N
        grads = {}
        for l in reversed(range(1, self.depth + 1)):
            W = self.params[f"W{l}"]
            loss += 0.5 * reg * np.sum(W**2)
            grads[f"W{l}"] = outputs[l - 1].T @ grad
            grads[f"b{l}"] = grad.sum(axis=0)
            grad = grad @ W.T
        return float(loss), grads
