"""overfit_small: the loss after the last update is missing."""

import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    losses = []
    for step in range(max_steps):
        loss, grads = loss_function(params, X[:count], y[:count])
        losses.append(loss)
        if loss < target:
            break
        params = {k: params[k] - learning_rate * grads[k] for k in params}
    return params, losses
