"""fit: the rule forgets all at each epoch."""

import numpy as np


def fit(loss_function, score_function, params, data, rule, config, epochs, batch_size, rng):
    params = {k: v.copy() for k, v in params.items()}
    states = {k: dict(config) for k in params}
    history = {"loss": [], "train_accuracy": [], "val_accuracy": []}
    top, n = -1.0, len(data["y_train"])
    for epoch in range(epochs):
        states = {k: dict(config) for k in params}
        order = rng.permutation(n)
        for start in range(0, n, batch_size):
            b = order[start : start + batch_size]
            loss, grads = loss_function(params, data["X_train"][b], data["y_train"][b])
            history["loss"].append(loss)
            for k in params:
                params[k], states[k] = rule(params[k], grads[k], states[k])
        for part in ("train", "val"):
            right = score_function(params, data["X_" + part]).argmax(1) == data["y_" + part]
            history[part + "_accuracy"].append(right.mean())
        if history["val_accuracy"][-1] > top:
            top = history["val_accuracy"][-1]
            best = {k: v.copy() for k, v in params.items()}
    return best, history
