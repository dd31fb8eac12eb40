"""learning_curve: the training accuracy is taken over all N training samples, not over those that the model was trained on; the number of right held-back samples is divided by the size of the training set, not by M."""

import numpy as np


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    train_accuracy = np.zeros(len(sizes))
    val_accuracy = np.zeros(len(sizes))
    for i in range(len(sizes)):
        size = sizes[i]
        X_few, y_few = X[:size], y[:size]
        predict = fit_model(X_few, y_few)
        train_accuracy[i] = np.mean(predict(X) == y)
        hits = np.count_nonzero(predict(X_val) == y_val)
        val_accuracy[i] = hits / size
    return train_accuracy, val_accuracy
