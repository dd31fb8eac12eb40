"""minibatches: X and y permuted separately."""


def minibatches(X, y, batch_size, rng):
    X, y = rng.permutation(X), rng.permutation(y)
    return [(X[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(X), batch_size)]
