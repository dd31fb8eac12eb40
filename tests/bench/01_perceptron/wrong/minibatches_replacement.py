"""minibatches: every batch is drawn from all samples."""

def minibatches(X, y, batch_size, rng):
    left = len(X)
    while left > 0:
        part = rng.choice(len(X), min(batch_size, left))
        left -= len(part)
        yield X[part], y[part]
