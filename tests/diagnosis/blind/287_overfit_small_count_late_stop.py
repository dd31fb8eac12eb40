"""overfit_small: all samples are used instead of the first count; one more update is made after the loss has fallen below the target, so the last loss is not that of the params returned."""
import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    few = slice(0, len(X))
    p = {k: v.copy() for k, v in params.items()}
    losses = []
    for step in range(max_steps + 1):
        loss, grads = loss_function(p, X[few], y[few])
        losses.append(float(loss))
        if step == max_steps:
            break
        p = {k: p[k] - learning_rate * grads[k] for k in p}
        if loss < target:
            break
    return p, losses
