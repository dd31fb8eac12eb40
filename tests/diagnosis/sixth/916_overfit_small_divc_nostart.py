"""overfit_small: the gradient is divided by count once more in the update; the loss of the start is left out of the losses."""

import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    few, labels = X[:count], y[:count]
    weights = {name: array.copy() for name, array in params.items()}
    losses = []
    updates = 0
    while True:
        loss, slopes = loss_function(weights, few, labels)
        losses.append(loss)
        if loss < target or updates >= max_steps:
            break
        for name, slope in slopes.items():
            weights[name] = weights[name] - learning_rate * slope / count
        updates += 1
    return weights, losses[1:]
