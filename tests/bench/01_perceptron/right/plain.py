"""All eight exercises, as a good student writes them: each function uses the ones before it."""
import numpy as np


def perceptron_predict(X, w, b):
    return np.where(np.dot(X, w) + b > 0, 1.0, -1.0)


def perceptron_update(w, b, x, y):
    if perceptron_predict(x[np.newaxis], w, b)[0] == y:
        return w, b
    return w + y * x, b + y


def perceptron_fit(X, y, epochs):
    N, D = X.shape
    w = np.zeros(D)
    b = 0.0
    errors = []
    for epoch in range(epochs):
        count = 0
        for n in range(N):
            new_w, new_b = perceptron_update(w, b, X[n], y[n])
            if new_b != b:
                count += 1
            w, b = new_w, new_b
        errors.append(count)
        if count == 0:
            break
    return w, b, errors


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def neuron_forward(x, w, b):
    out = sigmoid(x @ w + b)
    return out, (x, w, b, out)


def neuron_backward(dout, cache):
    x, w, b, out = cache
    dz = dout * out * (1 - out)
    return dz[:, None] * w[None, :], np.sum(x * dz[:, None], axis=0), np.sum(dz)


def gradient_descent(X, y, w, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        prediction = X @ w + b
        losses.append(((prediction - y) ** 2).mean())
        dw = 2 * (prediction - y) @ X / X.shape[0]
        db = 2 * np.mean(prediction - y)
        w, b = w - learning_rate * dw, b - learning_rate * db
    return w, b, losses


def minibatches(X, y, batch_size, rng):
    index = rng.permutation(X.shape[0])
    X, y = X[index], y[index]
    batches = []
    for i in range(0, X.shape[0], batch_size):
        batches.append((X[i : i + batch_size], y[i : i + batch_size]))
    return batches


def minibatch_descent(X, y, w, b, learning_rate, epochs, batch_size, rng):
    all_losses = []
    for _ in range(epochs):
        for X_batch, y_batch in minibatches(X, y, batch_size, rng):
            w, b, losses = gradient_descent(X_batch, y_batch, w, b, learning_rate, 1)
            all_losses.extend(losses)
    return w, b, np.array(all_losses)


def epoch_numbers():
    return 160, 8, 3, 5000, 3, 3
