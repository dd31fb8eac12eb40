"""overfit_small: the caller's arrays are moved in place."""

import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    losses = []
    for step in range(max_steps + 1):
        loss, grads = loss_function(params, X[:count], y[:count])
        losses.append(loss)
        if loss < target or step == max_steps:
            return params, losses
        for k in params:
            params[k] -= learning_rate * grads[k]
