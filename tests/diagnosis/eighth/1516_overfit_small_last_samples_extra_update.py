"""overfit_small: the last count samples are used instead of the first; one more update is made after the loss is below the target, so that the params are one step beyond the last loss."""
import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    few = slice(len(X) - count, len(X))
    X_few, y_few = X[few], y[few]
    now = {key: value.copy() for key, value in params.items()}
    losses = []
    for updates in range(max_steps + 1):
        loss, grads = loss_function(now, X_few, y_few)
        losses.append(loss)
        if updates == max_steps:
            break
        now = {key: now[key] - learning_rate * grads[key] for key in now}
        if loss < target:
            break
    return now, losses
