"""train: what the rule returns as config is dropped, each update gets a fresh copy of the settings; the parameters are returned as they were before the last update (the last batch's update is missing)."""
import numpy as np


def train(loss_function, params, X, y, rule, config, batches):
    current = {name: np.array(value, dtype=float) for name, value in params.items()}
    state = {name: dict(config) for name in params}
    losses = []
    previous = current
    for batch in batches:
        loss, grads = loss_function(current, X[batch], y[batch])
        losses.append(loss)
        following = {}
        for name, value in current.items():
            following[name], _ = rule(value.copy(), grads[name], dict(state[name]))
        previous, current = current, following
    return previous, losses
