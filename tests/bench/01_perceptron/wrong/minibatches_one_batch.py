"""minibatches: one random batch, returned as a pair."""


def minibatches(X, y, batch_size, rng):
    part = rng.permutation(len(X))[:batch_size]
    return X[part], y[part]
