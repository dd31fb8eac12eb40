"""learning_curve: the training accuracy is taken over all training samples instead of just those that the model was trained on."""
import numpy as np


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    points = []
    for size in sizes:
        part, labels = X[:size], y[:size]
        predict = fit_model(part, labels)
        seen = np.count_nonzero(predict(X) == y) / len(y)
        unseen = np.count_nonzero(predict(X_val) == y_val) / len(y_val)
        points.append((seen, unseen))
    return [p[0] for p in points], [p[1] for p in points]
