"""minibatches: N // batch_size batches."""


def minibatches(X, y, batch_size, rng):
    order = rng.permutation(len(X))
    for k in range(len(X) // batch_size):
        part = order[k * batch_size : (k + 1) * batch_size]
        yield X[part], y[part]
