"""train: the labels are not indexed by the batch, each batch gets the first labels of y instead of those of its samples."""
import numpy as np


def train(loss_function, params, X, y, rule, config, batches):
    current = {}
    memory = {}
    for name in params:
        current[name] = params[name].copy()
        memory[name] = dict(config)
    losses = []
    for indices in batches:
        X_batch = X[indices]
        y_batch = y[: len(indices)]
        loss, grads = loss_function(current, X_batch, y_batch)
        losses.append(loss)
        updated = {}
        for name in current:
            updated[name], memory[name] = rule(current[name], grads[name], memory[name])
        current = updated
    return current, losses
