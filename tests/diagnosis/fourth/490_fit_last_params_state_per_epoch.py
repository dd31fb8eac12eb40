"""fit: the parameters after the last epoch are returned instead of those of the best epoch; the state of the rule (momentum) begins anew with each epoch."""
import numpy as np


def fit(loss_function, score_function, params, data, rule, config, epochs, batch_size, rng):
    def right(X, y):
        return float(np.mean(np.argmax(score_function(current, X), axis=1) == y))

    X, y = data["X_train"], data["y_train"]
    current = {name: np.array(value, dtype=float) for name, value in params.items()}
    memory = {name: dict(config) for name in params}
    best, best_accuracy = None, -1.0
    history = {"loss": [], "train_accuracy": [], "val_accuracy": []}
    for _ in range(epochs):
        memory = {name: dict(config) for name in params}
        order = rng.permutation(len(X))
        for start in range(0, len(X), batch_size):
            chosen = order[start : start + batch_size]
            loss, grads = loss_function(current, X[chosen], y[chosen])
            history["loss"].append(loss)
            for name in grads:
                current[name], memory[name] = rule(current[name], grads[name], memory[name])
        history["train_accuracy"].append(right(X, y))
        history["val_accuracy"].append(right(data["X_val"], data["y_val"]))
        if history["val_accuracy"][-1] > best_accuracy:
            best_accuracy = history["val_accuracy"][-1]
            best = {name: value.copy() for name, value in current.items()}
    return current, history
