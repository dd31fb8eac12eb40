"""The bias as the weight of a feature that is always 1."""
import numpy as np


def with_ones(X):
    return np.hstack([X, np.ones((X.shape[0], 1))])


def perceptron_predict(X, w, b):
    s = np.sign(with_ones(X) @ np.append(w, b))
    s[s == 0] = -1
    return s


def perceptron_update(w, b, x, y):
    v = np.append(w, b).astype(float)
    u = np.append(x, 1.0)
    v = v + y * u * (np.where(v @ u > 0, 1, -1) != y)
    return v[:-1], v[-1]


def perceptron_fit(X, y, epochs):
    A = with_ones(X)
    v = np.zeros(A.shape[1])
    errors = np.zeros(epochs, dtype=int)
    for e in range(epochs):
        for a, label in zip(A, y):
            predicted = 2 * int(a @ v > 0) - 1
            v += (label - predicted) // 2 * a
            errors[e] += predicted != label
        if errors[e] == 0:
            errors = errors[: e + 1]
            break
    return v[:-1], v[-1], errors


def neuron_forward(x, w, b):
    A = with_ones(x)
    v = np.append(w, b)
    z = A @ v
    out = 0.5 * (1 + np.tanh(0.5 * z))
    return out, (A, v, z)


def neuron_backward(dout, cache):
    A, v, z = cache
    slope = 1 / (2 + 2 * np.cosh(np.clip(z, -700, 700)))
    dz = (dout * slope).reshape(-1, 1)
    dA = dz @ v.reshape(1, -1)
    dv = (A.T @ dz).ravel()
    return dA[:, :-1], dv[:-1], float(dv[-1])


def gradient_descent(X, y, w, b, learning_rate, steps):
    A = with_ones(X)
    v = np.append(w, b).astype(float)
    losses = np.empty(steps)
    for t in range(steps):
        r = A @ v - y
        losses[t] = r @ r / len(r)
        v = v - learning_rate * (2 / len(r)) * (A.T @ r)
    return v[:-1], v[-1], losses


def minibatches(X, y, batch_size, rng):
    order = np.arange(len(X))
    rng.shuffle(order)
    edges = np.arange(batch_size, len(X), batch_size)
    return [(X[part], y[part]) for part in np.split(order, edges)]


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    A = with_ones(X)
    v = np.append(w, b).astype(float)
    losses = []
    for _ in range(epochs):
        for part in np.array_split(rng.permutation(len(A)), range(batch_size, len(A), batch_size)):
            r = A[part] @ v - y[part]
            losses.append(np.square(r).mean())
            v = v - 2 * learning_rate * np.mean(A[part] * r[:, None], axis=0)
    return v[:-1], float(v[-1]), losses


def epoch_numbers():
    return np.ceil(1000 / 32) * 5, 1000 - 31 * 32.0, np.floor(100 / 32), 5e3, 3.0, 3
