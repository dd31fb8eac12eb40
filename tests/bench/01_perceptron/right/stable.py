"""Other right ways: stable sigmoid by masks, in-place work on own copies, a shuffled stack of rows."""
import numpy as np


def perceptron_predict(X, w, b):
    return 2 * (np.sum(X * w, axis=1) > -b).astype(int) - 1


def perceptron_update(w, b, x, y):
    w = np.array(w, dtype=float)
    guess = np.array([-1, 1])[int(w.dot(x) + b > 0)]
    if guess * y < 0:
        w += x * float(y)
        b = b + y
    return w, b


def perceptron_fit(X, y, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, []
    clean = False
    while not clean and len(errors) < epochs:
        hits = []
        for n in range(len(y)):
            guess = 1 if np.dot(w, X[n]) + b > 0 else -1
            hits.append(guess == y[n])
            step = 0 if hits[-1] else y[n]
            w = w + step * X[n]
            b = b + step
        errors.append(hits.count(False))
        clean = all(hits)
    return w, b, errors


def neuron_forward(x, w, b):
    z = x.dot(w) + b
    out = np.zeros(len(z))
    up = z >= 0
    out[up] = 1 / (1 + np.exp(-z[up]))
    out[~up] = np.exp(z[~up]) / (1 + np.exp(z[~up]))
    return out, (x.copy(), w.copy(), z)


def neuron_backward(dout, cache):
    x, w, z = cache
    s, _ = neuron_forward(x, w, z - x @ w)
    dz = np.asmatrix(dout * s * (1 - s)).A1
    dx = np.tile(w, (len(dz), 1))
    dx *= dz.reshape(-1, 1)
    return dx, np.dot(dz, x), dz @ np.ones(len(dz))


def gradient_descent(X, y, w, b, learning_rate, steps):
    w = w.copy()
    losses = np.full(steps, np.nan)
    for t in range(steps):
        error = y - b - X.dot(w)
        losses[t] = np.var(error) + np.mean(error) ** 2
        w += learning_rate * 2 * np.mean(X * error[:, np.newaxis], axis=0)
        b += learning_rate * 2 * np.mean(error)
    return w, b, losses


def minibatches(X, y, batch_size, rng):
    together = list(zip(X, y))
    rng.shuffle(together)
    for start in range(0, len(together), batch_size):
        rows, targets = zip(*together[start : start + batch_size])
        yield np.stack(rows), np.array(targets)


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    rows = np.column_stack([X, y]).astype(float)
    w = np.array(w, float)
    losses = []
    for _ in range(epochs):
        rows = rng.permutation(rows, axis=0)
        for start in range(0, len(rows), batch_size):
            batch = rows[start : start + batch_size]
            Xb, yb = batch[:, :-1], batch[:, -1]
            error = Xb @ w + b - yb
            losses.append(float(error @ error) / len(error))
            w -= learning_rate * 2 * (Xb.T @ error) / len(error)
            b -= learning_rate * 2 * error.mean()
    return w, b, losses


def epoch_numbers():
    epochs, N, B = 5, 1000, 32
    batches = len(range(0, N, B))
    return epochs * batches, N - (batches - 1) * B, 100 // batches, epochs * N, 4 - 1, 3
