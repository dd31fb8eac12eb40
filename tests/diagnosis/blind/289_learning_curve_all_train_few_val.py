"""learning_curve: the training accuracy is taken over all training samples instead of the ones trained on; the validation accuracy uses only as many held-back samples as were trained on."""
import numpy as np


def share_right(predict, X, y):
    answers = np.asarray(predict(X))
    return float(np.mean(answers == np.asarray(y)))


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    train_accuracy, val_accuracy = [], []
    for size in sizes:
        predict = fit_model(X[:size], y[:size])
        train_accuracy.append(share_right(predict, X, y))
        val_accuracy.append(share_right(predict, X_val[:size], y_val[:size]))
    return np.array(train_accuracy), np.array(val_accuracy)
