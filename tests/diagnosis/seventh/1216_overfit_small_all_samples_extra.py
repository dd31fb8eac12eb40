"""overfit_small: all samples of X are used, not the first count; when a loss is below the target, one more update is made before stopping, so the parameters returned are not those of the last loss."""

import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    current = {}
    for key in params:
        current[key] = params[key].copy()
    few, labels = X, y

    def move(current, grads):
        return {key: current[key] - learning_rate * grads[key] for key in current}

    loss, grads = loss_function(current, few, labels)
    losses = [loss]
    while losses[-1] >= target and len(losses) <= max_steps:
        current = move(current, grads)
        loss, grads = loss_function(current, few, labels)
        losses.append(loss)
    if losses[-1] < target:
        current = move(current, grads)
    return current, losses
