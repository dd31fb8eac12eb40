"""minibatches: y is forgotten in the shuffle."""


def minibatches(X, y, batch_size, rng):
    X = rng.permutation(X)
    for i in range(0, len(X), batch_size):
        yield X[i : i + batch_size], y[i : i + batch_size]
