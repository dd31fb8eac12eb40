"""Steps inside x and sets it back, iterators, tuples as caches: the style of older course files."""

import numpy as np


def numerical_gradient(f, x, h=0.00001):
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=[["readwrite"]])
    while not it.finished:
        ix = it.multi_index
        oldval = x[ix]
        x[ix] = oldval + h
        fxph = f(x)
        x[ix] = oldval - h
        fxmh = f(x)
        x[ix] = oldval
        grad[ix] = (fxph - fxmh) / (2 * h)
        it.iternext()
    return grad


def relative_error(a, b):
    return np.max(np.abs(a - b) / (np.maximum(1e-8, np.abs(a) + np.abs(b))))


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    out, cache = forward(*args)
    dout = rng.standard_normal(np.shape(out))
    grads = backward(dout, cache)
    if not isinstance(grads, (tuple, list)):
        grads = (grads,)
    result = []
    for k in range(len(args)):

        def f(v, k=k):
            changed = list(args)
            changed[k] = v
            return np.sum(dout * forward(*changed)[0])

        num = numerical_gradient(f, args[k].copy())
        g = grads[k]
        if g.shape != num.shape:
            result.append(False)
            continue
        bad = ~(np.abs(num - g) <= tolerance * (np.abs(num) + np.abs(g)) + 1e-8)
        result.append(not bad.any())
    return result


def circuit_forward(x, y, z):
    return (x * y + z) * (y - z), (x, y, z)


def circuit_backward(dout, cache):
    x, y, z = cache
    dx = np.zeros(x.shape)
    dy = np.zeros(x.shape)
    dz = np.zeros(x.shape)
    s = x * y + z
    t = y - z
    dx += dout * t * y
    dy += dout * t * x
    dz += dout * t
    dy += dout * s
    dz -= dout * s
    return dx, dy, dz


def matmul_backward(dD, W, X):
    return dD.dot(X.T), W.T.dot(dD)


def broadcast_backward(dout, shape):
    grad = dout
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for axis, size in enumerate(shape):
        if size == 1:
            grad = grad.sum(axis=axis, keepdims=True)
    return grad


def affine_forward(x, w, b):
    N = x.shape[0]
    D = np.prod(x.shape[1:])
    out = x.reshape(N, D).dot(w) + b
    cache = (x, w, b)
    return out, cache


def affine_backward(dout, cache):
    x, w, b = cache
    N = x.shape[0]
    dx = dout.dot(w.T).reshape(x.shape)
    dw = x.reshape(N, -1).T.dot(dout)
    db = np.sum(dout, axis=0)
    return dx, dw, db


def two_layer_loss(params, X, y, reg):
    W1, b1 = params["W1"], params["b1"]
    W2, b2 = params["W2"], params["b2"]
    N, D = X.shape
    a1, cache1 = affine_forward(X, W1, b1)
    h1 = np.maximum(0, a1)
    scores, cache2 = affine_forward(h1, W2, b2)
    scores = scores - np.max(scores, axis=1, keepdims=True)
    exp = np.exp(scores)
    probs = exp / np.sum(exp, axis=1, keepdims=True)
    loss = np.sum(-np.log(probs[range(N), y])) / N
    loss += 0.5 * reg * np.sum(W1 * W1) + 0.5 * reg * np.sum(W2 * W2)
    d = probs.copy()
    d[range(N), y] -= 1
    d /= N
    dh1, dW2, db2 = affine_backward(d, cache2)
    dh1[a1 <= 0] = 0
    _, dW1, db1 = affine_backward(dh1, cache1)
    dW1 += reg * W1
    dW2 += reg * W2
    return loss, {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}


def two_layer_sigmoid_loss(params, X, Y):
    sig = lambda z: 1.0 / (1.0 + np.exp(-z))
    Z1 = X.dot(params["W1"]) + params["b1"]
    A1 = sig(Z1)
    Z2 = A1.dot(params["W2"]) + params["b2"]
    A2 = sig(Z2)
    cost = np.sum(np.square(A2 - Y)) / 2
    dA2 = A2 - Y
    dZ2 = dA2 * sig(Z2) * (1 - sig(Z2))
    dA1 = dZ2.dot(params["W2"].T)
    dZ1 = dA1 * sig(Z1) * (1 - sig(Z1))
    return cost, {
        "b2": np.sum(dZ2, axis=0),
        "W2": A1.T.dot(dZ2),
        "b1": np.sum(dZ1, axis=0),
        "W1": X.T.dot(dZ1),
    }


def residual_forward(x, w1, b1, w2, b2):
    a = x.dot(w1) + b1
    h = a * (a > 0)
    f = h.dot(w2) + b2
    return f + x, (x, w1, w2, a, h)


def residual_backward(dout, cache):
    x, w1, w2, a, h = cache
    dx = dout.copy()
    dh = dout.dot(w2.T)
    dh[a < 0] = 0
    dx += dh.dot(w1.T)
    return dx, x.T.dot(dh), np.sum(dh, axis=0), h.T.dot(dout), np.sum(dout, axis=0)


class MLP:
    def __init__(self, dims, weight_scale, rng):
        self.num_layers = len(dims) - 1
        self.params = {}
        for i in range(self.num_layers):
            self.params["W" + str(i + 1)] = weight_scale * rng.standard_normal((dims[i], dims[i + 1]))
            self.params["b" + str(i + 1)] = np.zeros(dims[i + 1])

    def forward(self, X):
        caches = []
        out = X
        for i in range(1, self.num_layers + 1):
            out, fc = affine_forward(out, self.params["W%d" % i], self.params["b%d" % i])
            relu = None
            if i < self.num_layers:
                relu = out
                out = np.maximum(out, 0)
            caches.append((fc, relu))
        return out, caches

    def scores(self, X):
        return self.forward(X)[0]

    def loss(self, X, y, reg):
        scores, caches = self.forward(X)
        N = X.shape[0]
        shifted = scores - scores.max(axis=1, keepdims=True)
        Z = np.sum(np.exp(shifted), axis=1, keepdims=True)
        log_probs = shifted - np.log(Z)
        probs = np.exp(log_probs)
        loss = -np.sum(log_probs[np.arange(N), y]) / N
        dx = probs.copy()
        dx[np.arange(N), y] -= 1
        dx /= N
        grads = {}
        for i in reversed(range(1, self.num_layers + 1)):
            fc, relu = caches[i - 1]
            if relu is not None:
                dx = dx * (relu > 0)
            dx, dw, db = affine_backward(dx, fc)
            W = self.params["W%d" % i]
            loss += 0.5 * reg * np.sum(W * W)
            grads["W%d" % i] = dw + reg * W
            grads["b%d" % i] = db
        return loss, grads
