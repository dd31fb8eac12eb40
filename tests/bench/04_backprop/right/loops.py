"""Loops over samples and units, recursion over layers, flat indices."""

import math
import numpy as np


def numerical_gradient(f, x, h=1e-5):
    values = x.flatten().tolist()
    out = []
    for i in range(len(values)):
        ends = []
        for sign in (1, -1):
            moved = list(values)
            moved[i] = moved[i] + sign * h
            ends.append(f(np.array(moved).reshape(x.shape)))
        out.append((ends[0] - ends[1]) / 2 / h)
    return np.array(out).reshape(x.shape)


def relative_error(a, b):
    size = np.abs(a) + np.abs(b)
    size = np.where(size < 1e-8, 1e-8, size)
    return float((np.abs(b - a) / size).max())


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    out, cache = forward(*[a.copy() for a in args])
    dout = rng.normal(0, 2, out.shape)
    grads = backward(dout, cache)
    if len(args) == 1:
        grads = (grads,)
    verdicts = []
    for k in range(len(args)):
        ok = np.shape(grads[k]) == args[k].shape
        if ok:
            g = np.ravel(grads[k])
            for i in range(args[k].size):
                moved = [a.copy() for a in args]
                moved[k].flat[i] = args[k].flat[i] + 1e-5
                up = np.sum(forward(*moved)[0] * dout)
                moved[k].flat[i] = args[k].flat[i] - 1e-5
                down = np.sum(forward(*moved)[0] * dout)
                n = (up - down) / 2e-5
                if not abs(n - g[i]) <= tolerance * (abs(n) + abs(g[i])) + 1e-8:
                    ok = False
        verdicts.append(ok)
    return np.array(verdicts)


def circuit_forward(x, y, z):
    x, y, z = (np.asarray(v, dtype=np.float64) for v in (x, y, z))
    return (x * y + z) * (y - z), [x, y, z]


def circuit_backward(dout, cache):
    x, y, z = cache
    grads = np.empty((3,) + x.shape)
    for i in np.ndindex(x.shape):
        grads[(0,) + i] = dout[i] * (y[i] - z[i]) * y[i]
        grads[(1,) + i] = dout[i] * ((y[i] - z[i]) * x[i] + x[i] * y[i] + z[i])
        grads[(2,) + i] = dout[i] * ((y[i] - z[i]) - (x[i] * y[i] + z[i]))
    return grads[0], grads[1], grads[2]


def matmul_backward(dD, W, X):
    dW = np.zeros(W.shape)
    dX = np.zeros(X.shape)
    M, K = W.shape
    N = X.shape[1]
    for m in range(M):
        for k in range(K):
            for n in range(N):
                dW[m, k] += dD[m, n] * X[k, n]
                dX[k, n] += dD[m, n] * W[m, k]
    return dW, dX


def broadcast_backward(dout, shape):
    grad = np.zeros(shape)
    offset = dout.ndim - len(shape)
    for i in np.ndindex(dout.shape):
        j = tuple(0 if shape[a] == 1 else i[a + offset] for a in range(len(shape)))
        grad[j] += dout[i]
    return grad


def affine_forward(x, w, b):
    out = np.zeros((x.shape[0], w.shape[1]))
    for n in range(x.shape[0]):
        row = x[n].flatten()
        for m in range(w.shape[1]):
            out[n, m] = np.dot(row, w[:, m]) + b[m]
    return out, (x.copy(), w.copy())


def affine_backward(dout, cache):
    x, w = cache
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(w.shape[1])
    for n in range(x.shape[0]):
        dx[n] = (w @ dout[n]).reshape(x.shape[1:])
        dw += np.outer(x[n].ravel(), dout[n])
        db += dout[n]
    return dx, dw, db


def two_layer_loss(params, X, y, reg):
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    grads = {name: np.zeros(value.shape) for name, value in params.items()}
    loss = 0.0
    N = len(X)
    for n in range(N):
        a = X[n] @ W1 + b1
        h = np.array([max(v, 0.0) for v in a])
        s = h @ W2 + b2
        s = s - s.max()
        total = sum(math.exp(v) for v in s)
        loss += (math.log(total) - s[y[n]]) / N
        ds = np.exp(s) / total
        ds[y[n]] -= 1.0
        ds /= N
        dh = W2 @ ds
        da = np.array([g if v > 0 else 0.0 for g, v in zip(dh, a)])
        grads["W2"] += np.outer(h, ds)
        grads["b2"] += ds
        grads["W1"] += np.outer(X[n], da)
        grads["b1"] += da
    for name in ("W1", "W2"):
        loss += 0.5 * reg * float((params[name] ** 2).sum())
        grads[name] += reg * params[name]
    return loss, grads


def two_layer_sigmoid_loss(params, X, Y):
    grads = {name: np.zeros(value.shape) for name, value in params.items()}
    loss = 0.0
    for x, t in zip(X, Y):
        h = 1 / (1 + np.exp(-(params["W1"].T @ x + params["b1"])))
        o = 1 / (1 + np.exp(-(params["W2"].T @ h + params["b2"])))
        loss += ((o - t) ** 2).sum() / 2
        d2 = (o - t) * (o - o**2)
        d1 = (params["W2"] @ d2) * (h - h**2)
        grads["W2"] += np.outer(h, d2)
        grads["b2"] += d2
        grads["W1"] += np.outer(x, d1)
        grads["b1"] += d1
    return loss, grads


def residual_forward(x, w1, b1, w2, b2):
    out = np.empty(x.shape)
    for n, row in enumerate(x):
        h = np.maximum(w1.T @ row + b1, 0)
        out[n] = row + w2.T @ h + b2
    return out, (x, w1, b1, w2)


def residual_backward(dout, cache):
    x, w1, b1, w2 = cache
    dx, dw1, db1 = np.zeros(x.shape), np.zeros(w1.shape), np.zeros(b1.shape)
    dw2, db2 = np.zeros(w2.shape), np.zeros(dout.shape[1])
    for n in range(len(x)):
        a = x[n] @ w1 + b1
        da = np.where(a > 0, w2 @ dout[n], 0.0)
        dx[n] = dout[n] + w1 @ da
        dw1 += x[n][:, None] * da[None, :]
        db1 += da
        dw2 += np.maximum(a, 0)[:, None] * dout[n][None, :]
        db2 += dout[n]
    return dx, dw1, db1, dw2, db2


class MLP:
    def __init__(self, dims, weight_scale, rng):
        self.dims = list(dims)
        self.params = {}
        for l in range(1, len(dims)):
            W = np.empty((dims[l - 1], dims[l]))
            for i in range(dims[l - 1]):
                W[i] = rng.normal(0.0, weight_scale, dims[l])
            self.params["W" + str(l)] = W
            self.params["b" + str(l)] = np.zeros(dims[l])

    def scores(self, X):
        return self._run(X, 1, None, None)

    def _run(self, h, l, finish, grads):
        """From layer l to the end; if finish is given, the gradient of h comes back instead."""
        W, b = self.params["W" + str(l)], self.params["b" + str(l)]
        z = h @ W + b
        last = l == len(self.dims) - 1
        if finish is None:
            return z if last else self._run(np.maximum(z, 0), l + 1, None, None)
        dz = finish(z) if last else self._run(np.maximum(z, 0), l + 1, finish, grads) * (z > 0)
        grads["W" + str(l)] = h.T @ dz
        grads["b" + str(l)] = dz.sum(axis=0)
        return dz @ W.T

    def loss(self, X, y, reg):
        losses = []

        def finish(s):
            p = np.exp(s - s.max(axis=1, keepdims=True))
            p /= p.sum(axis=1, keepdims=True)
            losses.append(-np.mean(np.log(p[np.arange(len(y)), y])))
            p[np.arange(len(y)), y] -= 1
            return p / len(y)

        grads = {}
        self._run(X, 1, finish, grads)
        for name in self.params:
            if name[0] == "W":
                losses.append(reg * np.sum(self.params[name] ** 2) / 2)
                grads[name] = grads[name] + reg * self.params[name]
        return sum(losses), grads
