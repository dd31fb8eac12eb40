"""fit: the state of the rule begins anew in each epoch; history['loss'] has one entry for each epoch (the loss of its last batch) instead of one for each batch."""

import numpy as np


def fit(loss_function, score_function, params, data, rule, config, epochs, batch_size, rng):
    current = {name: array.copy() for name, array in params.items()}
    memory = {name: dict(config) for name in params}
    history = {"loss": [], "train_accuracy": [], "val_accuracy": []}
    best_params, best_value = None, -1.0
    X, y = data["X_train"], data["y_train"]

    def hit_rate(part):
        guesses = np.argmax(score_function(current, data["X_" + part]), axis=1)
        return float(np.mean(guesses == data["y_" + part]))

    for epoch in range(epochs):
        order = rng.permutation(len(X))
        memory = {name: dict(config) for name in params}
        for start in range(0, len(X), batch_size):
            rows = order[start : start + batch_size]
            loss, slopes = loss_function(current, X[rows], y[rows])
            for name in current:
                current[name], memory[name] = rule(current[name], slopes[name], memory[name])
        history["train_accuracy"].append(hit_rate("train"))
        history["loss"].append(loss)
        value = hit_rate("val")
        history["val_accuracy"].append(value)
        if value > best_value:
            best_value = value
            best_params = {name: array.copy() for name, array in current.items()}
    return best_params, history
