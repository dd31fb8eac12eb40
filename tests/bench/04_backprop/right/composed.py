"""Each function made of the simpler ones, as classes and closures."""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    grad = np.empty(x.shape)
    for index, value in list(np.ndenumerate(x)):

        def at(v, index=index):
            y = np.array(x)
            y[index] = v
            return f(y)

        grad[index] = at(value + h) / (2 * h) - at(value - h) / (2 * h)
    return grad


def relative_error(a, b):
    gap, size = np.abs(np.subtract(a, b)), np.add(np.abs(a), np.abs(b))
    return np.amax(np.divide(gap, np.clip(size, 1e-8, None)))


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    out, cache = forward(*args)
    dout = rng.uniform(-1, 1, out.shape)
    grads = backward(dout, cache)
    grads = grads if isinstance(grads, tuple) else (grads,)

    def numeric(k):
        return numerical_gradient(lambda v: (dout * forward(*args[:k], v, *args[k + 1 :])[0]).sum(), args[k])

    def agrees(n, g):
        if np.shape(n) != np.shape(g) or np.isnan(g).any():
            return False
        return (np.abs(n - g) - tolerance * (np.abs(n) + np.abs(g))).max() <= 1e-8

    return [bool(agrees(numeric(k), g)) for k, g in enumerate(grads)]


def add(a, b):
    return a + b, lambda d: (d, d)


def mul(a, b):
    return a * b, lambda d: (d * b, d * a)


def circuit_forward(x, y, z):
    xy, back_xy = mul(x, y)
    p, back_p = add(xy, z)
    q, back_q = add(y, -z)
    out, back_out = mul(p, q)

    def back(dout):
        dp, dq = back_out(dout)
        dxy, dz1 = back_p(dp)
        dx, dy1 = back_xy(dxy)
        dy2, minus_dz2 = back_q(dq)
        return dx, dy1 + dy2, dz1 - minus_dz2

    return out, back


def circuit_backward(dout, back):
    return back(dout)


def matmul_backward(dD, W, X):
    dX = np.matmul(np.transpose(W), dD)
    dW = np.transpose(np.matmul(X, np.transpose(dD)))
    return dW, dX


def broadcast_backward(dout, shape):
    padded = (1,) * (dout.ndim - len(shape)) + tuple(shape)
    axes = tuple(i for i in range(dout.ndim) if padded[i] != dout.shape[i])
    total = np.add.reduce(dout, axis=axes) if axes else dout.copy()
    return np.reshape(total, shape)


class Affine:
    def __init__(self, x, w, b):
        self.shape, self.w = x.shape, w
        self.x = x.reshape(x.shape[0], w.shape[0])
        self.out = b + np.matmul(self.x, w)

    def back(self, dout):
        dx, dw = matmul_backward(dout, self.x, self.w)
        return dx.reshape(self.shape), dw, broadcast_backward(dout, (self.w.shape[1],))


def affine_forward(x, w, b):
    layer = Affine(x, w, b)
    return layer.out, layer


def affine_backward(dout, layer):
    return layer.back(dout)


def softmax_loss(s, y):
    s = s - s.max(axis=1, keepdims=True)
    p = np.exp(s)
    p = p / p.sum(axis=1, keepdims=True)
    n = np.arange(y.size)
    loss = -np.log(p[n, y]).sum() / y.size
    grad = p / y.size
    grad[n, y] -= 1 / y.size
    return loss, grad


def two_layer_loss(params, X, y, reg):
    first = Affine(X, params["W1"], params["b1"])
    second = Affine(np.maximum(first.out, 0), params["W2"], params["b2"])
    loss, ds = softmax_loss(second.out, y)
    dh, dW2, db2 = second.back(ds)
    _, dW1, db1 = first.back(dh * np.heaviside(first.out, 0))
    loss = loss + reg * 0.5 * sum(np.linalg.norm(params[k]) ** 2 for k in ("W1", "W2"))
    return loss, dict(W1=dW1 + reg * params["W1"], W2=dW2 + reg * params["W2"], b1=db1, b2=db2)


def two_layer_sigmoid_loss(params, X, Y):
    def sigmoid(z):
        return np.where(z >= 0, 1 / (1 + np.exp(-np.abs(z))), np.exp(-np.abs(z)) / (1 + np.exp(-np.abs(z))))

    first = Affine(X, params["W1"], params["b1"])
    H = sigmoid(first.out)
    second = Affine(H, params["W2"], params["b2"])
    O = sigmoid(second.out)
    dH, dW2, db2 = second.back((O - Y) * O * (1 - O))
    _, dW1, db1 = first.back(dH * H * (1 - H))
    return np.linalg.norm(O - Y) ** 2 / 2, {"W1": dW1, "W2": dW2, "b1": db1, "b2": db2}


def residual_forward(x, w1, b1, w2, b2):
    first = Affine(x, w1, b1)
    second = Affine(np.where(first.out > 0, first.out, 0), w2, b2)
    return np.add(x, second.out), (first, second)


def residual_backward(dout, layers):
    first, second = layers
    dh, dw2, db2 = second.back(dout)
    dx, dw1, db1 = first.back(np.where(first.out > 0, dh, 0))
    return dx + dout, dw1, db1, dw2, db2


class MLP:
    def __init__(self, dims, weight_scale, rng):
        pairs = list(zip(dims, dims[1:]))
        self.depth = len(pairs)
        weights = {f"W{i}": rng.normal(size=pair) * weight_scale for i, pair in enumerate(pairs, 1)}
        biases = {f"b{i}": np.zeros(pair[1]) for i, pair in enumerate(pairs, 1)}
        self.params = {**weights, **biases}

    def _layers(self, X):
        layers = []
        for i in range(1, self.depth + 1):
            x = np.maximum(layers[-1].out, 0) if layers else X
            layers.append(Affine(x, self.params[f"W{i}"], self.params[f"b{i}"]))
        return layers

    def scores(self, X):
        return self._layers(X)[-1].out

    def loss(self, X, y, reg):
        layers = self._layers(X)
        loss, d = softmax_loss(layers[-1].out, y)
        grads = {}
        for i, layer in reversed(list(enumerate(layers, 1))):
            d, dw, db = layer.back(d)
            grads[f"W{i}"], grads[f"b{i}"] = dw + reg * layer.w, db
            loss += 0.5 * reg * (layer.w**2).sum()
            if i > 1:
                d = d * (layers[i - 2].out > 0)
        return loss, grads
