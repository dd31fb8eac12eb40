"""fit: the best epoch is chosen by the training accuracy instead of the validation accuracy; the state of the rule begins anew with a copy of config in each epoch."""
import numpy as np


def fraction_right(score_function, params, X, y):
    return float(np.mean(np.argmax(score_function(params, X), axis=1) == y))


def fit(loss_function, score_function, params, data, rule, config, epochs, batch_size, rng):
    X, y = data["X_train"], data["y_train"]
    current = {name: array.copy() for name, array in params.items()}
    history = {"loss": [], "train_accuracy": [], "val_accuracy": []}
    best_params, record = None, -1.0
    for _ in range(epochs):
        order = rng.permutation(len(X))
        memory = {name: dict(config) for name in params}
        for start in range(0, len(X), batch_size):
            rows = order[start : start + batch_size]
            loss, grads = loss_function(current, X[rows], y[rows])
            history["loss"].append(loss)
            for name in grads:
                current[name], memory[name] = rule(current[name], grads[name], memory[name])
        on_train = fraction_right(score_function, current, X, y)
        on_val = fraction_right(score_function, current, data["X_val"], data["y_val"])
        history["train_accuracy"].append(on_train)
        history["val_accuracy"].append(on_val)
        judged = on_train
        if judged > record:
            record = judged
            best_params = {name: array.copy() for name, array in current.items()}
    return best_params, history
