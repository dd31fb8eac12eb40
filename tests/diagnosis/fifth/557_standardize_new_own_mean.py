"""standardize: the mean of X_new itself is subtracted from X_new instead of the mean of the training samples (the deviation is that of the training samples)."""
import numpy as np


def standardize(X_train, X_new):
    train = np.asarray(X_train, dtype=float)
    new = np.asarray(X_new, dtype=float)
    mu = train.sum(axis=0) / len(train)
    sigma = np.sqrt(((train - mu) ** 2).sum(axis=0) / len(train))
    sigma = np.where(sigma == 0, 1.0, sigma)
    Z_train = (train - mu) / sigma
    Z_new = (new - new.mean(axis=0)) / sigma
    return Z_train, Z_new
