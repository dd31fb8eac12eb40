"""train: the batches are taken in the order of the data, by their sizes."""

import numpy as np


def train(loss_function, params, X, y, rule, config, batches):
    params = {k: v.copy() for k, v in params.items()}
    states = {k: dict(config) for k in params}
    losses, at = [], 0
    for batch in batches:
        batch = np.arange(at, at + len(batch)) % len(X)
        at += len(batch)
        loss, grads = loss_function(params, X[batch], y[batch])
        losses.append(loss)
        for k in params:
            params[k], states[k] = rule(params[k], grads[k], states[k])
    return params, losses
