"""learning_curve: the training accuracy is measured on all of X instead of the samples trained on."""

import numpy as np


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    train_accuracy, val_accuracy = [], []
    for n in sizes:
        predict = fit_model(X[:n], y[:n])
        train_accuracy.append(float(np.mean(predict(X) == y)))
        val_accuracy.append(float(np.mean(predict(X_val) == y_val)))
    return train_accuracy, val_accuracy
