"""train: the config that the rule returns is dropped, every call of the rule gets the settings it started with, so momentum has no memory; the labels of a batch are the first len(batch) labels, not those of the batch's samples."""

import numpy as np


def train(loss_function, params, X, y, rule, config, batches):
    weights = {name: np.array(value, dtype=float) for name, value in params.items()}
    states = {name: dict(config) for name in weights}
    losses = []
    for batch in batches:
        inputs, labels = X[batch], y[: len(batch)]
        loss, grads = loss_function(weights, inputs, labels)
        losses.append(loss)
        for name in weights:
            moved, state = rule(weights[name], grads[name], dict(states[name]))
            weights[name] = moved
    return weights, losses
