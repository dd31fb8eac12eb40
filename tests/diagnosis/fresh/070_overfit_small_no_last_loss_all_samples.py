"""overfit_small: all samples are used instead of the first count; the loss after the last update is missing from losses."""

import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    params = {k: v.copy() for k, v in params.items()}
    losses = []
    for step in range(max_steps):
        loss, grads = loss_function(params, X, y)
        losses.append(loss)
        if loss < target:
            break
        params = {k: params[k] - learning_rate * grads[k] for k in params}
    return params, losses
