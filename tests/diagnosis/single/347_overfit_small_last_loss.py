"""overfit_small: the last loss is not recorded."""
import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    params = {k: np.array(v, dtype=float) for k, v in params.items()}
    X, y = X[:count], y[:count]
    loss, grads = loss_function(params, X, y)
    losses = [loss]
    for _ in range(max_steps):
        if loss < target:
            break
        params = {k: params[k] - learning_rate * grads[k] for k in params}
        loss, grads = loss_function(params, X, y)
        losses.append(loss)
    return params, losses[:-1] if len(losses) > 1 else losses
