"""learning_curve: each model is trained on the last size samples instead of the first; the hits on the training samples are divided by the number of all training samples."""

import numpy as np


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    train_accuracy = np.empty(len(sizes))
    val_accuracy = np.empty(len(sizes))
    for s, size in enumerate(sizes):
        predict = fit_model(X[-size:], y[-size:])
        right = np.count_nonzero(predict(X[:size]) == y[:size])
        train_accuracy[s] = right / len(y)
        val_accuracy[s] = np.count_nonzero(predict(X_val) == y_val) / len(y_val)
    return train_accuracy, val_accuracy
