"""Unusual but right: classes, random keys, gradients by closed forms, zips and while loops."""
import itertools

import numpy as np


class Perceptron:
    def __init__(self, w, b):
        self.w, self.b = np.array(w, dtype=np.float64), float(b)

    def __call__(self, x):
        return -1 if np.inner(self.w, x) + self.b <= 0 else +1

    def learn(self, x, y):
        hit = self(x) == y
        if not hit:
            self.w += np.multiply(y, x)
            self.b += y
        return not hit


def perceptron_predict(X, w, b):
    return np.array([Perceptron(w, b)(x) for x in X])


def perceptron_update(w, b, x, y):
    unit = Perceptron(w, b)
    unit.learn(x, y)
    return [unit.w, unit.b]


def perceptron_fit(X, y, epochs):
    unit = Perceptron(np.zeros(X.shape[1]), 0)
    errors = ()
    for _ in range(epochs):
        errors += (sum(unit.learn(*pair) for pair in zip(X, y)),)
        if errors[-1] == 0:
            break
    return unit.w, unit.b, np.asarray(errors, dtype=float)


def neuron_forward(x, w, b):
    z = np.einsum("nd,d->n", x, w) + b
    with np.errstate(over="ignore"):
        out = np.reciprocal(1.0 + np.exp(-z))

    def back(dout):
        dz = dout * out - dout * out**2
        return np.einsum("n,d->nd", dz, w), np.einsum("n,nd->d", dz, x), np.einsum("n->", dz)

    return out, back


def neuron_backward(dout, cache):
    return cache(dout)


def gradient_descent(X, y, w, b, learning_rate, steps):
    # all second moments once; then no step looks at the data again
    N = len(X)
    X = np.asarray(X, dtype=float)
    XX, Xs, Xy, ys, yy = X.T @ X / N, X.mean(0), X.T @ y / N, np.mean(y), np.mean(y * y)
    losses = []
    for _ in range(steps):
        losses.append(w @ XX @ w + b * b + yy + 2 * b * (Xs @ w) - 2 * (Xy @ w) - 2 * b * ys)
        dw = 2 * (XX @ w + b * Xs - Xy)
        db = 2 * (Xs @ w + b - ys)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


def minibatches(X, y, batch_size, rng):
    order = np.argsort(rng.random(len(X)))
    feed = iter(order)
    while batch := list(itertools.islice(feed, batch_size)):
        yield np.take(X, batch, axis=0), np.take(y, batch)


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    N, losses = len(X), []
    per_epoch = -(-N // batch_size)
    for update in range(epochs * per_epoch):
        position = update % per_epoch
        if position == 0:
            order = np.argsort(rng.uniform(size=N))
        rows = order[position * batch_size : min(N, (position + 1) * batch_size)]
        residual = np.subtract(np.matmul(X[rows], w) + b, y[rows])
        losses += [np.mean(residual * residual)]
        step = 2 * learning_rate / rows.size
        w = w - step * (residual @ X[rows])
        b = b - step * residual.sum()
    return w, b, np.array(losses)


def epoch_numbers():
    return [5 * -(-1000 // 32), 1000 % 32, 100 // -(-1000 // 32), 5 * 1000, 3, 3]
