"""learning_curve: the training accuracy is taken on all training samples instead of on those that the model was trained on; the validation accuracy is taken on the first size held-back samples only."""
import numpy as np


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    def share(predict, samples, labels):
        return float(np.mean(predict(samples) == labels))

    train_accuracy, val_accuracy = [], []
    for size in sizes:
        predict = fit_model(X[:size], y[:size])
        train_accuracy.append(share(predict, X, y))
        val_accuracy.append(share(predict, X_val[:size], y_val[:size]))
    return train_accuracy, val_accuracy
