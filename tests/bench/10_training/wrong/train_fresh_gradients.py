"""train: gradients are taken anew for each parameter, in the midst of the update."""

import numpy as np


def train(loss_function, params, X, y, rule, config, batches):
    params = {k: v.copy() for k, v in params.items()}
    states = {k: dict(config) for k in params}
    losses = []
    for batch in batches:
        loss, grads = loss_function(params, X[batch], y[batch])
        losses.append(loss)
        for k in params:
            params[k], states[k] = rule(params[k], loss_function(params, X[batch], y[batch])[1][k], states[k])
    return params, losses
