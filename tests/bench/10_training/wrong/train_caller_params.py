"""train: the caller's params are the ones that are trained."""

import numpy as np


def train(loss_function, params, X, y, rule, config, batches):
    states = {k: dict(config) for k in params}
    losses = []
    for batch in batches:
        loss, grads = loss_function(params, X[batch], y[batch])
        losses.append(loss)
        for k in params:
            params[k], states[k] = rule(params[k], grads[k], states[k])
    return params, losses
