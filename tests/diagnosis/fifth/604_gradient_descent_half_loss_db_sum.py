"""gradient_descent: the recorded losses have a factor 1/2; the gradient of b is a sum over the samples instead of a mean (no division by N)."""
import numpy as np


def gradient_descent(X, y, w, b, learning_rate, steps):
    samples, features = X.shape
    theta = np.append(np.asarray(w, dtype=float), b)
    losses = np.zeros(steps)
    for t in range(steps):
        error = X @ theta[:-1] + theta[-1] - y
        losses[t] = (error @ error) / (2 * samples)
        slope = np.zeros(features + 1)
        slope[:-1] = 2 * np.mean(X * error[:, None], axis=0)
        slope[-1] = 2 * np.sum(error)
        theta = theta - learning_rate * slope
    return theta[:-1], float(theta[-1]), losses
