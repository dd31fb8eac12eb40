"""overfit_small: all samples are used in each step instead of the first count ones."""
import numpy as np


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    weights = {name: np.array(value, dtype=float) for name, value in params.items()}
    few, labels = X, y
    losses = []
    while True:
        loss, grads = loss_function(weights, few, labels)
        losses.append(loss)
        if loss < target or len(losses) > max_steps:
            return weights, losses
        weights = {name: weights[name] - learning_rate * grads[name] for name in weights}
