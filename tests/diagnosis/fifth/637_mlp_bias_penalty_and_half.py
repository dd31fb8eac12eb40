"""MLP: the gradients of the biases get the penalty too: reg * b is added to them; the penalty in the loss has no factor 1/2: reg * sum of W**2."""
import numpy as np


def affine_forward(x, w, b):
    return np.dot(x, w) + b, (x, w)


def affine_backward(dout, cache):
    x, w = cache
    return np.dot(dout, w.T), np.dot(x.T, dout), dout.sum(axis=0)


def softmax_part(scores, y):
    top = scores.max(axis=1)
    log_z = top + np.log(np.exp(scores - top[:, None]).sum(axis=1))
    rows = np.arange(len(y))
    d = np.exp(scores - log_z[:, None])
    d[rows, y] -= 1
    return np.mean(log_z - scores[rows, y]), d / len(y)


class MLP:
    def __init__(self, dims, weight_scale, rng):
        self.depth = len(dims) - 1
        self.params = {}
        for l, (rows, columns) in enumerate(zip(dims[:-1], dims[1:]), start=1):
            self.params["W%d" % l] = weight_scale * rng.standard_normal((rows, columns))
            self.params["b%d" % l] = np.zeros(columns)

    def _outputs(self, X):
        outputs = [X]
        for l in range(1, self.depth + 1):
            z = affine_forward(outputs[-1], self.params["W%d" % l], self.params["b%d" % l])[0]
            outputs.append(z if l == self.depth else z * (z > 0))
        return outputs

    def scores(self, X):
        return self._outputs(X)[-1]

    def loss(self, X, y, reg):
        outputs = self._outputs(X)
        data_loss, d = softmax_part(outputs[-1], y)
        penalty = 0.0
        grads = {}
        for l in reversed(range(1, self.depth + 1)):
            w, b = self.params["W%d" % l], self.params["b%d" % l]
            dh, dw, db = affine_backward(d, (outputs[l - 1], w))
            grads["W%d" % l] = dw + reg * w
            grads["b%d" % l] = db + reg * b
            penalty += reg * (w**2).sum()
            d = dh * (outputs[l - 1] > 0)
        return float(data_loss + penalty), grads
