"""overfit_small: all samples are used."""

import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    losses = []
    for step in range(max_steps + 1):
        loss, grads = loss_function(params, X, y)
        losses.append(loss)
        if loss < target or step == max_steps:
            return params, losses
        params = {k: params[k] - learning_rate * grads[k] for k in params}
