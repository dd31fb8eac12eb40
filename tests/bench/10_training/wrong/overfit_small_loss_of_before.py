"""overfit_small: params are one step ahead of the last loss."""

import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    losses = []
    for step in range(max_steps + 1):
        loss, grads = loss_function(params, X[:count], y[:count])
        losses.append(loss)
        params = {k: params[k] - learning_rate * grads[k] for k in params}
        if loss < target:
            break
    return params, losses
