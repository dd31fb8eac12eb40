"""train: all parameters share one config."""
import numpy as np


def train(loss_function, params, X, y, rule, config, batches):
    params = {k: np.array(v, dtype=float) for k, v in params.items()}
    configs = dict.fromkeys(params, dict(config))
    losses = []
    for rows in batches:
        loss, grads = loss_function(params, X[rows], y[rows])
        losses.append(loss)
        for k in params:
            params[k], configs[k] = rule(params[k], grads[k], configs[k])
    return params, losses
