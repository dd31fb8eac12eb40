"""train: what the rule returns as config is dropped, each call begins with the settings again; the losses are divided by the size of the batch once more."""
import numpy as np


def train(loss_function, params, X, y, rule, config, batches):
    current = {name: np.array(value, dtype=float) for name, value in params.items()}
    state = {name: dict(config) for name in params}
    losses = np.zeros(len(batches))
    for k, batch in enumerate(batches):
        value, grads = loss_function(current, X[batch], y[batch])
        losses[k] = value / len(batch)
        updated = {}
        for name in current:
            updated[name], _ = rule(current[name], grads[name], dict(state[name]))
        current = updated
    return current, losses
