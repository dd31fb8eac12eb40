"""train: the rule is not used: plain descent by config's learning rate."""

import numpy as np


def train(loss_function, params, X, y, rule, config, batches):
    params = {k: v.copy() for k, v in params.items()}
    states = {k: dict(config) for k in params}
    losses = []
    for batch in batches:
        loss, grads = loss_function(params, X[batch], y[batch])
        losses.append(loss)
        for k in params:
            params[k] = params[k] - config["learning_rate"] * grads[k]
    return params, losses
