"""fit: the state of the rule begins anew in every epoch; the best epoch is chosen by the training accuracy instead of the validation accuracy."""
import numpy as np


def right_share(score_function, params, X, y):
    return float((score_function(params, X).argmax(axis=1) == y).mean())


def fit(loss_function, score_function, params, data, rule, config, epochs, batch_size, rng):
    X, y = data["X_train"], data["y_train"]
    params = {k: np.array(v, dtype=float) for k, v in params.items()}
    states = {k: dict(config) for k in params}
    history = {"loss": [], "train_accuracy": [], "val_accuracy": []}
    best_params, best_value = None, -1.0
    for epoch in range(epochs):
        states = {k: dict(config) for k in params}
        order = rng.permutation(len(X))
        for first in range(0, len(X), batch_size):
            rows = order[first : first + batch_size]
            loss, grads = loss_function(params, X[rows], y[rows])
            history["loss"].append(float(loss))
            for k in params:
                params[k], states[k] = rule(params[k], grads[k], states[k])
        on_train = right_share(score_function, params, X, y)
        on_val = right_share(score_function, params, data["X_val"], data["y_val"])
        history["train_accuracy"].append(on_train)
        history["val_accuracy"].append(on_val)
        value = on_train
        if value > best_value:
            best_value = value
            best_params = {k: v.copy() for k, v in params.items()}
    return best_params, history
