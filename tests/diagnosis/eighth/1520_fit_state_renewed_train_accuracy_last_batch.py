"""fit: the state of the rule begins anew in every epoch; train_accuracy is taken on the last batch of the epoch only instead of on all training samples."""
import numpy as np


def fit(loss_function, score_function, params, data, rule, config, epochs, batch_size, rng):
    X, y = data["X_train"], data["y_train"]
    current = {k: v.copy() for k, v in params.items()}
    states = {k: dict(config) for k in params}
    history = {"loss": [], "train_accuracy": [], "val_accuracy": []}
    best_params, best = None, -1.0

    def rate(samples, labels):
        return float((score_function(current, samples).argmax(axis=1) == labels).mean())

    for epoch in range(epochs):
        order = rng.permutation(len(X))
        states = {k: dict(config) for k in params}
        for start in range(0, len(X), batch_size):
            rows = order[start : start + batch_size]
            loss, grads = loss_function(current, X[rows], y[rows])
            history["loss"].append(loss)
            for k in current:
                current[k], states[k] = rule(current[k], grads[k].copy(), states[k])
        history["train_accuracy"].append(rate(X[rows], y[rows]))
        history["val_accuracy"].append(rate(data["X_val"], data["y_val"]))
        if history["val_accuracy"][-1] > best:
            best = history["val_accuracy"][-1]
            best_params = {k: v.copy() for k, v in current.items()}
    return best_params, history
