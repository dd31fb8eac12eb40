"""fit: the state of the rule begins anew with every epoch, velocities are lost; train_accuracy is the accuracy on the last batch of the epoch only, not on all training samples."""

import numpy as np


def fit(loss_function, score_function, params, data, rule, config, epochs, batch_size, rng):
    X, y = data["X_train"], data["y_train"]
    current = {k: v.copy() for k, v in params.items()}
    memory = {k: dict(config) for k in current}
    history = {"loss": [], "train_accuracy": [], "val_accuracy": []}
    best_params, best_accuracy = None, -1.0

    def rate(samples, labels):
        guesses = score_function(current, samples).argmax(axis=1)
        return float(np.mean(guesses == labels))

    for _ in range(epochs):
        memory = {k: dict(config) for k in current}
        order = rng.permutation(len(X))
        for start in range(0, len(order), batch_size):
            rows = order[start : start + batch_size]
            loss, grads = loss_function(current, X[rows], y[rows])
            history["loss"].append(loss)
            for k in current:
                current[k], memory[k] = rule(current[k], grads[k], memory[k])
        history["train_accuracy"].append(rate(X[rows], y[rows]))
        reached = rate(data["X_val"], data["y_val"])
        history["val_accuracy"].append(reached)
        if reached > best_accuracy:
            best_accuracy = reached
            best_params = {k: v.copy() for k, v in current.items()}
    return best_params, history
