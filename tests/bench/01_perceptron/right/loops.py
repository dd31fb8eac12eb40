"""All eight exercises in plain Python numbers, loop by loop."""
import math

import numpy as np


def perceptron_predict(X, w, b):
    labels = []
    for row in X:
        s = float(b)
        for a, c in zip(row, w):
            s += a * c
        labels.append(1 if s > 0 else -1)
    return labels


def perceptron_update(w, b, x, y):
    s = sum(float(a) * float(c) for a, c in zip(w, x)) + b
    wrong = (s > 0 and y == -1) or (s <= 0 and y == 1)
    if wrong:
        return np.array([a + y * c for a, c in zip(w, x)]), b + y
    return w.copy(), b


def perceptron_fit(X, y, epochs):
    w = [0.0] * X.shape[1]
    b = 0
    errors = []
    while len(errors) < epochs:
        mistakes = 0
        for row, label in zip(X, y):
            s = sum(a * c for a, c in zip(row, w)) + b
            if (s > 0) != (label > 0):
                mistakes += 1
                for d in range(len(w)):
                    w[d] += label * row[d]
                b += label
        errors.append(mistakes)
        if not mistakes:
            return np.array(w), b, np.array(errors)
    return np.array(w), b, np.array(errors)


def neuron_forward(x, w, b):
    N, D = x.shape
    out = np.zeros(N)
    for n in range(N):
        z = b
        for d in range(D):
            z += x[n, d] * w[d]
        out[n] = 1 / (1 + math.exp(-z))
    return out, {"x": x, "w": w, "out": out}


def neuron_backward(dout, cache):
    x, w, out = cache["x"], cache["w"], cache["out"]
    N, D = x.shape
    dx, dw, db = np.zeros((N, D)), np.zeros(D), 0.0
    for n in range(N):
        dz = dout[n] * out[n] * (1 - out[n])
        db += dz
        for d in range(D):
            dx[n, d] = dz * w[d]
            dw[d] += dz * x[n, d]
    return dx, dw, db


def gradient_descent(X, y, w, b, learning_rate, steps):
    N, D = X.shape
    w = [float(v) for v in w]
    losses = []
    for _ in range(steps):
        loss, db, dw = 0.0, 0.0, [0.0] * D
        for n in range(N):
            r = b - y[n]
            for d in range(D):
                r += X[n, d] * w[d]
            loss += r * r / N
            db += 2 * r / N
            for d in range(D):
                dw[d] += 2 * r * X[n, d] / N
        losses.append(loss)
        b = b - learning_rate * db
        for d in range(D):
            w[d] -= learning_rate * dw[d]
    return np.array(w), b, np.array(losses)


def minibatches(X, y, batch_size, rng):
    left = list(range(len(X)))
    while left:
        chosen = []
        while left and len(chosen) < batch_size:
            chosen.append(left.pop(rng.integers(len(left))))
        yield np.array([X[i] for i in chosen]), np.array([y[i] for i in chosen])


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    losses = []
    w = w.astype(float).copy()
    for _ in range(epochs):
        numbers = list(range(len(X)))
        rng.shuffle(numbers)
        while numbers:
            now, numbers = numbers[:batch_size], numbers[batch_size:]
            residuals = [X[i] @ w + b - y[i] for i in now]
            losses.append(sum(r * r for r in residuals) / len(now))
            dw = sum(2 * r * X[i] for r, i in zip(residuals, now)) / len(now)
            db = sum(2 * r for r in residuals) / len(now)
            w = w - learning_rate * dw
            b = b - learning_rate * db
    return w, b, losses


def epoch_numbers():
    updates = 0
    for epoch in range(5):
        for start in range(0, 1000, 32):
            updates += 1
    last = 1000 - 31 * 32
    return updates, last, 3, 5 * 1000, 3, 3
