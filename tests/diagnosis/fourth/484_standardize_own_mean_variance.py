"""standardize: X_new is shifted by its own mean instead of that of the training samples; the features are divided by the variance instead of the standard deviation."""
import numpy as np


def standardize(X_train, X_new):
    train = X_train.astype(float)
    new = X_new.astype(float)
    centre = train.mean(axis=0)
    width = np.mean((train - centre) ** 2, axis=0)
    width[width == 0] = 1.0
    return (train - centre) / width, (new - new.mean(axis=0)) / width
