"""learning_curve: the training accuracy is taken over all training samples instead of those the model was trained on; the validation accuracy is taken on the first size held-back samples instead of all of them."""
import numpy as np


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    def share(predict, inputs, labels):
        found = np.asarray(predict(inputs))
        return np.count_nonzero(found == labels) / len(labels)

    curves = np.zeros((2, len(sizes)))
    for column, size in enumerate(sizes):
        few, few_labels = X[:size], y[:size]
        predict = fit_model(few, few_labels)
        curves[0, column] = share(predict, X, y)
        curves[1, column] = share(predict, X_val[:size], y_val[:size])
    return curves[0], curves[1]
