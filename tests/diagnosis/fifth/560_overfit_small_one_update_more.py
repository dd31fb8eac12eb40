"""overfit_small: the update is made before the loss is compared with the target, so the parameters returned are one step further than the last loss."""
import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    X_few, y_few = X[:count], y[:count]
    weights = {name: np.array(value) for name, value in params.items()}
    losses = []
    for step in range(max_steps + 1):
        loss, grads = loss_function(weights, X_few, y_few)
        losses.append(loss)
        for name in weights:
            weights[name] = weights[name] - learning_rate * grads[name]
        if loss < target or step == max_steps:
            break
    return weights, losses
