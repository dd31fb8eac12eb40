"""train: one state for all parameters."""

import numpy as np


def train(loss_function, params, X, y, rule, config, batches):
    params = {k: v.copy() for k, v in params.items()}
    states = {k: dict(config) for k in params}
    losses = []
    for batch in batches:
        loss, grads = loss_function(params, X[batch], y[batch])
        losses.append(loss)
        for k in params:
            params[k], config = rule(params[k], grads[k], config)
    return params, losses
